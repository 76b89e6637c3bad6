package fr.rsi.engine.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Adds to a configuration beside what other plugins have added. */
public final class Additions {

    private Additions() {}

    /** Listens to the parsing of models after the engine's own listeners. */
    public static void parseListeners(ProcessEngineConfigurationImpl configuration, BpmnParseListener... listeners) {
        if (configuration.getCustomPostBPMNParseListeners() == null) {
            configuration.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        configuration.getCustomPostBPMNParseListeners().addAll(List.of(listeners));
    }

    /** Puts a manager in the place of the engine's own of that type; one is made for each command. */
    public static <T extends Session> void manager(
            ProcessEngineConfigurationImpl configuration, Class<T> type, Supplier<? extends T> maker) {
        if (configuration.getCustomSessionFactories() == null) {
            configuration.setCustomSessionFactories(new ArrayList<>());
        }
        configuration.getCustomSessionFactories().add(new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return type;
            }

            @Override
            public Session openSession() {
                return maker.get();
            }
        });
    }
}
