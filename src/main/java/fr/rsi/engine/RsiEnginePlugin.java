package fr.rsi.engine;

import fr.rsi.engine.ask.AnsweringFormService;
import fr.rsi.engine.ask.AnsweringTaskService;
import fr.rsi.engine.ask.AskParseListener;
import fr.rsi.engine.authorization.GroupsAsGiven;
import fr.rsi.engine.authorization.TaskAuthorizationProvider;
import fr.rsi.engine.configuration.Additions;
import fr.rsi.engine.conflict.ConflictInterceptor;
import fr.rsi.engine.expression.CircuitBeans;
import fr.rsi.engine.form.FormContents;
import fr.rsi.engine.form.OwnFieldsParseListener;
import fr.rsi.engine.identity.IdentitySessions;
import fr.rsi.engine.multiinstance.ScalableMultiInstance;
import fr.rsi.engine.outcome.OutcomeParseListener;
import fr.rsi.engine.parameter.ParameterParseListener;
import fr.rsi.engine.version.DecisionVersionParseListener;
import fr.rsi.engine.version.FormVersionParseListener;
import fr.rsi.engine.version.FormVersions;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Fits the engine to RSI: ask tasks, forms, outcomes, decision versions, reachable beans, accounts, rights and conflicts. */
@Component
class RsiEnginePlugin extends AbstractProcessEnginePlugin {

    private final ListableBeanFactory beans;
    private final Supplier<Rounds> rounds;
    private final FormContents contents;
    private final Passwords passwords;
    private final ScalableMultiInstance multiInstance;

    RsiEnginePlugin(
            ListableBeanFactory beans,
            ObjectProvider<Rounds> rounds,
            ObjectProvider<FormContent> contents,
            ObjectProvider<Passwords> passwords,
            EngineProperties properties) {
        this.beans = beans;
        this.rounds = rounds::getObject;
        this.contents = new FormContents(contents::stream);
        this.passwords = (account, password) -> passwords.stream().anyMatch(known -> known.check(account, password));
        this.multiInstance = new ScalableMultiInstance(properties.scalableMultiInstance());
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setBeans(new CircuitBeans(beans));
        configuration.setTaskService(new AnsweringTaskService(rounds));
        configuration.setFormService(new AnsweringFormService(rounds, contents));
        configuration.setResourceAuthorizationProvider(new TaskAuthorizationProvider());
        Additions.parseListeners(
                configuration,
                new FormVersionParseListener(
                        new FormVersions(SingletonSupplier.of(() -> JdbcClient.create(configuration.getDataSource())))),
                new OwnFieldsParseListener(contents),
                new AskParseListener(rounds),
                new DecisionVersionParseListener(),
                new OutcomeParseListener(),
                new ParameterParseListener());
        multiInstance.preInit(configuration);
        configuration.setIdentityProviderSessionFactory(new IdentitySessions(passwords));
        Additions.manager(configuration, AuthorizationManager.class, GroupsAsGiven::new);
        configuration.setCustomPreCommandInterceptorsTxRequired(List.of(new ConflictInterceptor()));
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        multiInstance.postProcessEngineBuild(engine);
    }
}
