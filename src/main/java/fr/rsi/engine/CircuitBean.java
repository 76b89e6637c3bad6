package fr.rsi.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;

/** A bean that models may name in expressions; no other bean can be reached from a model. */
@Documented
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CircuitBean {

    /** Name in the models. */
    @org.springframework.core.annotation.AliasFor(annotation = Component.class)
    String value();
}
