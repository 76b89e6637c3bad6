package fr.rsi.demo;

import fr.rsi.directory.People;
import fr.rsi.language.Texts;
import org.springframework.stereotype.Component;

/** Who can sign in where the demo company is loaded. */
@Component
public class DemoAccounts {

    private static final String EMPLOYEE = "claire.martin";
    private static final String DESIGNER = "paul.nguyen";
    private static final String MANAGER = "sophie.bernard";

    private final People people;
    private final DemoCompany company;
    private final Texts texts;

    DemoAccounts(People people, DemoCompany company, Texts texts) {
        this.people = people;
        this.company = company;
        this.texts = texts;
    }

    /** One account for each role with the password of all, empty without the demo company. */
    public String introduction() {
        if (!company.enabled() || people.find(EMPLOYEE).isEmpty()) {
            return "";
        }
        return """
                 %s (%s "%s"):
                   %-16s %s
                   %-16s %s
                   %-16s %s
                   %-16s %s
                """.formatted(
                        texts.text("banner.signIn"),
                        texts.text("banner.password"),
                        DemoCompany.PASSWORD,
                        EMPLOYEE,
                        texts.text("banner.employee"),
                        DESIGNER,
                        texts.text("banner.designer"),
                        MANAGER,
                        texts.text("banner.manager"),
                        DemoCompany.ADMINISTRATOR,
                        texts.text("banner.administrator"));
    }
}
