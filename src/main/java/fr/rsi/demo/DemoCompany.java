package fr.rsi.demo;

import fr.rsi.directory.People;
import fr.rsi.directory.Source;
import fr.rsi.directory.Synchronisation;
import fr.rsi.directory.csv.PeopleFile;
import fr.rsi.population.Populations;
import fr.rsi.security.Accounts;
import fr.rsi.security.Roles;
import fr.rsi.security.TechnicalUser;
import java.util.List;
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
    private final PeopleFile peopleFile;
    private final Synchronisation synchronisation;
    private final Populations populations;
    private final Accounts accounts;
    private final TechnicalUser technicalUser;
    private final TransactionOperations transaction;
    private final boolean enabled;

    DemoCompany(
            People people,
            PeopleFile peopleFile,
            Synchronisation synchronisation,
            Populations populations,
            Accounts accounts,
            TechnicalUser technicalUser,
            TransactionOperations transaction,
            DemoProperties properties,
            Environment environment) {
        this.people = people;
        this.peopleFile = peopleFile;
        this.synchronisation = synchronisation;
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
        files.populations().stream()
                .filter(DemoFiles.DemoPopulation::role)
                .map(DemoFiles.DemoPopulation::population)
                .forEach(group -> accounts.ensureGroup(group.id(), group.nameEn()));
        synchronisation.apply(peopleFile.read(DemoFiles.peopleFile()), TechnicalUser.ID, Source.DEMO);
        files.populations().forEach(each -> populations.add(each.population(), each.definition()));
        files.people().forEach(employee -> openAccount(files, employee));
        if (!accounts.exists(ADMINISTRATOR)) {
            accounts.create(ADMINISTRATOR, "RSI", "Administrator", "admin@aubrac.example", PASSWORD);
            accounts.join(ADMINISTRATOR, List.of(Roles.ADMINISTRATORS));
        }
        log.info(
                "Loaded the demo company: {} people, {} populations",
                files.people().size(),
                files.populations().size());
    }

    /** The account is there, as accounts follow the directory. */
    private void openAccount(DemoFiles files, DemoFiles.Employee employee) {
        String id = employee.person().id();
        accounts.setPassword(id, PASSWORD);
        accounts.join(
                id,
                files.roles(employee).stream()
                        .filter(group -> !employee.groups().contains(group))
                        .toList());
    }
}
