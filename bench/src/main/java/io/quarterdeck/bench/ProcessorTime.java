package io.quarterdeck.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** How long some processes and those that they have begun have kept the processors busy. */
record ProcessorTime(List<ProcessHandle> processes) {

    static ProcessorTime of(long... pids) {
        return new ProcessorTime(Arrays.stream(pids)
                .mapToObj(it -> ProcessHandle.of(it).orElseThrow())
                .toList());
    }

    Duration soFar() {
        return processes.stream()
                .flatMap(it -> Stream.concat(Stream.of(it), it.descendants()))
                .flatMap(it -> it.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
