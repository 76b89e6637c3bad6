package fr.rsi.electorate;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much is asked of people now, and whether that is enough. */
@Component
public class Workload {

    private final JdbcClient jdbc;
    private final BudgetProperties budget;

    Workload(JdbcClient jdbc, BudgetProperties budget) {
        this.jdbc = jdbc;
        this.budget = budget;
    }

    /** The load of everyone who has any, beside this question. */
    public Map<String, Load> beside(String question) {
        Map<String, Load> loads = new HashMap<>();
        jdbc.sql("""
                        select e.person_id,
                               count(distinct r.question_id) filter (
                                 where r.closed_at is null and (r.closes_at is null or r.closes_at > clock_timestamp())
                                   and p.person_id is null) as open,
                               count(distinct r.question_id) filter (where r.opened_at > now() - interval '7 days') as recent
                        from rsi.round r join rsi.electorate e on e.round_id = r.id
                        left join rsi.participation p on p.round_id = r.id and p.person_id = e.person_id
                        where r.question_id <> ? and (r.closed_at is null or r.opened_at > now() - interval '7 days')
                        group by e.person_id
                        """).param(question).query(row -> {
            loads.put(row.getString("person_id"), new Load(row.getInt("open"), row.getInt("recent")));
        });
        return loads;
    }

    /** Those of whom enough is asked already. */
    public Map<String, Load> spent(Map<String, Load> loads) {
        return loads.entrySet().stream()
                .filter(entry -> budget.spent(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many questions wait for each of these people, on average. */
    public double average(Collection<String> people, Map<String, Load> loads) {
        return people.stream()
                .mapToInt(person -> loads.getOrDefault(person, Load.NONE).open())
                .average()
                .orElse(0);
    }
}
