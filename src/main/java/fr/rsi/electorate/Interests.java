package fr.rsi.electorate;

import fr.rsi.electorate.NotAsked.Cause;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has declared an interest of their own in a question. */
@Repository
public class Interests {

    private final JdbcClient jdbc;

    Interests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An interest, with who has declared it and why. */
    public record Interest(String person, String declaredBy, String reason) {}

    /** Notes that a person has an interest; false where it is known already. */
    public boolean declare(String question, String person, String declaredBy, String reason) {
        return jdbc.sql("""
                                insert into rsi.declared_interest (question_id, person_id, declared_by, reason)
                                values (?, ?, ?, ?) on conflict do nothing
                                """).params(question, person, declaredBy, reason).update() == 1;
    }

    /** The interests declared in a question, by person. */
    public List<Interest> of(String question) {
        return jdbc.sql("""
                        select person_id as person, declared_by, reason from rsi.declared_interest
                        where question_id = ? order by person_id
                        """).param(question).query(Interest.class).list();
    }

    /** Who is not asked on these terms because of what they are to the question. */
    Map<String, Cause> excluded(Terms terms) {
        Map<String, Cause> excluded = new HashMap<>();
        if (terms.excluded().contains(Exclusion.INTERESTED)) {
            of(terms.question()).forEach(interest -> excluded.put(interest.person(), Cause.INTERESTED));
        }
        if (terms.excluded().contains(Exclusion.ASKER)) {
            excluded.put(terms.asker(), Cause.ASKER);
        }
        return excluded;
    }
}
