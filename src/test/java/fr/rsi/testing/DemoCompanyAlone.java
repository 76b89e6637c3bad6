package fr.rsi.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/**
 * Beside {@link RunningApplication}: on a database of its own, in which nobody is but the demo company. Its engine has a
 * name of its own, so the engine's REST API and web applications are not for these tests.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestPropertySource(properties = "camunda.bpm.process-engine-name=alone")
public @interface DemoCompanyAlone {}
