package io.quarterdeck.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class MapTest {

    @Test
    void the_committed_map_is_the_map() throws IOException {
        var drawn = ModuleMap.draw(ArchitectureTest.MODULES);
        if (Boolean.getBoolean("quarterdeck.map.write")) {
            Files.writeString(ModuleMap.COMMITTED, drawn);
        }
        assertThat(ModuleMap.COMMITTED)
                .as("run 'make map' and commit docs/map.md")
                .exists()
                .content()
                .isEqualTo(drawn);
    }
}
