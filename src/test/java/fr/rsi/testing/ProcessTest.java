package fr.rsi.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;

/**
 * The whole application on its embedded PostgreSQL with the demo company, its jobs run only when a test says so, and the
 * named process covered completely by the tests of the class.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {
            "camunda.bpm.process-engine-name=processes",
            "camunda.bpm.job-execution.enabled=false",
            "rsi.language=en",
            "rsi.database.directory=target/postgresql/processes-${random.uuid}"
        })
@Import({ModelCoverage.Instead.class, ProcessEngineCoverageConfiguration.class, Circuits.class, Processes.class})
@TestExecutionListeners(
        listeners = ModelCoverage.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface ProcessTest {

    /** Key of the process that is covered. */
    String value();
}
