package org.gatefold.app.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the main classes of all five modules to the rules of the house. */
final class ArchitectureTest {
    private static final String ROOT = "org.gatefold";
    private static JavaClasses classes;

    @BeforeAll
    static void readAllModules() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages(ROOT);
    }

    static Stream<HouseRule> rules() {
        return Stream.concat(new Walls(ROOT).all().stream(), new Habits(ROOT).all().stream());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeepsItsRule(HouseRule rule) {
        rule.check(classes);
    }
}
