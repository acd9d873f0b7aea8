package io.quarterdeck.engine.plan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Decision 0019: the planner stands on its own. */
class PlanBoundariesTest {
    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.quarterdeck.engine");

    @Test
    void the_mathematics_of_staffing_knows_no_playbook_and_no_plan() {
        noClasses()
                .that()
                .resideInAnyPackage("io.quarterdeck.engine.staffing..", "io.quarterdeck.engine.stats..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarterdeck.engine.playbook..", "io.quarterdeck.engine.plan..")
                .because("a formula is proved with numbers, and the linter needs it before there is a plan")
                .check(ENGINE);
    }

    @Test
    void a_plan_needs_no_simulator_and_no_routing() {
        noClasses()
                .that()
                .resideInAPackage("io.quarterdeck.engine.plan..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarterdeck.engine.sim..", "io.quarterdeck.engine.routing..")
                .because("the simulator judges plans, and a judge that the plan knows would be no judge")
                .check(ENGINE);
    }
}
