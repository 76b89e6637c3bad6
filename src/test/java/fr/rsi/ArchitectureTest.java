package fr.rsi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fr.rsi.engine.CircuitBean;
import org.junit.jupiter.api.Assertions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AnalyzeClasses(packages = "fr.rsi", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule onlyTheEnginePackageTouchesEngineInternals = noClasses()
            .that()
            .resideOutsideOfPackage("fr.rsi.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm.engine.impl..");

    @ArchTest
    static void theEnginePackageIsThereToTouchThem(JavaClasses all) {
        long users = all.stream()
                .filter(type -> type.getPackageName().startsWith("fr.rsi.engine"))
                .filter(ArchitectureTest::usesInternals)
                .count();
        Assertions.assertTrue(users > 5, "the rule above must have something to forbid elsewhere");
    }

    private static boolean usesInternals(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith("org.camunda.bpm.engine.impl"));
    }

    @ArchTest
    static final ArchRule countingKnowsNoFramework = noClasses()
            .that()
            .resideInAPackage("fr.rsi.tally..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "org.springframework.stereotype..", "org.camunda..");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = fields().should().notBeAnnotatedWith(Autowired.class);

    /** Outside a transaction such a stream keeps its connection until somebody closes it. */
    @ArchTest
    static final ArchRule rowsAreReadAsLists =
            noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream");

    @ArchTest
    static final ArchRule noClassIsNamedImpl = classes().should().haveSimpleNameNotEndingWith("Impl");

    @ArchTest
    static final ArchRule whatModelsCallIsDeclaredSo = classes()
            .that()
            .implement(org.camunda.bpm.engine.delegate.JavaDelegate.class)
            .should()
            .beAnnotatedWith(CircuitBean.class);
}
