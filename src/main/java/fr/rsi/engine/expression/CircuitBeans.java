package fr.rsi.engine.expression;

import fr.rsi.engine.CircuitBean;
import java.util.AbstractMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

/** The beans that models may name, and no others; each is created when it is first used. */
public class CircuitBeans extends AbstractMap<Object, Object> {

    private final ListableBeanFactory beans;

    /** Offers the beans of this factory that are annotated with {@link CircuitBean}. */
    public CircuitBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String bean && names().contains(bean);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return name instanceof String bean && containsKey(bean) ? beans.getBean(bean) : null;
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return names().stream()
                .map(name -> Map.entry((Object) name, beans.getBean(name)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<String> names() {
        return Set.of(beans.getBeanNamesForAnnotation(CircuitBean.class));
    }
}
