package fr.rsi.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole application with its web server and its job executor, on its embedded PostgreSQL with the demo company. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"rsi.language=en", "rsi.database.directory=target/postgresql/running-${random.uuid}"})
@Import({Api.class, Colleagues.class})
public @interface RunningApplication {}
