package io.quarterdeck.desk;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    static final ApplicationModules MODULES = ApplicationModules.of(Quarterdeck.class);

    @Test
    void modules_depend_only_where_they_may() {
        MODULES.verify();
    }
}
