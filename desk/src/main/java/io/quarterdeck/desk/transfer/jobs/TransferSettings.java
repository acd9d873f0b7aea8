package io.quarterdeck.desk.transfer.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** How large a file may be that is handed over, packed or unpacked, and how long files are kept after the end. */
@ConfigurationProperties("quarterdeck.transfer")
record TransferSettings(
        @DefaultValue("20GB") DataSize most,
        @DefaultValue("7d") Duration kept) {}
