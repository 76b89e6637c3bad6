package fr.rsi.demo;

import fr.rsi.directory.People;
import fr.rsi.directory.Person;
import fr.rsi.population.Populations;
import fr.rsi.security.Accounts;
import fr.rsi.security.Roles;
import fr.rsi.security.TechnicalUser;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Loads Aubrac Industries, a fictional company, into an empty directory: all of it or nothing. */
@Component
@Order(20)
class DemoCompany implements ApplicationRunner {

    /** The password of everyone in the demo company. */
    static final String PASSWORD = "demo";

    /** The account of the administrator. */
    static final String ADMINISTRATOR = "admin";

    private static final Logger log = LoggerFactory.getLogger(DemoCompany.class);

    private final People people;
    private final Populations populations;
    private final Accounts accounts;
    private final TechnicalUser technicalUser;
    private final TransactionOperations transaction;
    private final boolean enabled;

    DemoCompany(
            People people,
            Populations populations,
            Accounts accounts,
            TechnicalUser technicalUser,
            TransactionOperations transaction,
            DemoProperties properties,
            Environment environment) {
        this.people = people;
        this.populations = populations;
        this.accounts = accounts;
        this.technicalUser = technicalUser;
        this.transaction = transaction;
        boolean embeddedDatabase = !environment.containsProperty("spring.datasource.url");
        this.enabled = properties.enabled() == null ? embeddedDatabase : properties.enabled();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (enabled && people.count() == 0) {
            technicalUser.run(() -> transaction.executeWithoutResult(status -> load()));
        }
    }

    boolean enabled() {
        return enabled;
    }

    private void load() {
        DemoFiles files = DemoFiles.read();
        people.addAll(files.people().stream().map(DemoFiles.Employee::person).toList());
        for (DemoFiles.DemoPopulation population : files.populations()) {
            populations.add(population.population(), population.definition());
            if (population.role()) {
                accounts.ensureGroup(
                        population.population().id(), population.population().nameEn());
            }
        }
        files.people().forEach(employee -> createAccount(files, employee));
        if (!accounts.exists(ADMINISTRATOR)) {
            accounts.create(ADMINISTRATOR, "RSI", "Administrator", "admin@aubrac.example", PASSWORD);
            accounts.join(ADMINISTRATOR, List.of(Roles.ADMINISTRATORS));
        }
        log.info(
                "Loaded the demo company: {} people, {} populations",
                files.people().size(),
                files.populations().size());
    }

    private void createAccount(DemoFiles files, DemoFiles.Employee employee) {
        Person person = employee.person();
        accounts.create(person.id(), person.firstName(), person.lastName(), person.email(), PASSWORD);
        Set<String> groups = new LinkedHashSet<>(files.roles(employee));
        groups.add(Roles.EMPLOYEES);
        accounts.join(person.id(), new ArrayList<>(groups));
    }
}
