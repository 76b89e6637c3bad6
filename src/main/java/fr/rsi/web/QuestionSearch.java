package fr.rsi.web;

import fr.rsi.question.QuestionStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds questions that a person may see. */
@Repository
class QuestionSearch {

    private final JdbcClient jdbc;

    QuestionSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What to look for.
     *
     * @param status null for any
     * @param mine only questions the person asked
     * @param waitingForMe only questions with an open round that the person has not answered
     * @param text words in the title, null for any
     * @param everything whether the person sees questions that do not concern them
     */
    record Criteria(
            String person,
            @Nullable QuestionStatus status,
            boolean mine,
            boolean waitingForMe,
            @Nullable String text,
            boolean everything) {}

    /** A line of the list. */
    record Line(
            String id,
            String title,
            String type,
            QuestionStatus status,
            String asker,
            @Nullable String circuit,
            @Nullable Instant deadline,
            @Nullable String outcome,
            boolean waitingForMe) {}

    List<Line> find(Criteria criteria, int offset, int limit) {
        return statement("select *", criteria, " order by created_at desc, id desc limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new Line(
                        row.getString("id"),
                        row.getString("title"),
                        row.getString("type"),
                        QuestionStatus.valueOf(row.getString("status")),
                        row.getString("asker_id"),
                        row.getString("circuit"),
                        row.getTimestamp("deadline") == null
                                ? null
                                : row.getTimestamp("deadline").toInstant(),
                        row.getString("outcome"),
                        row.getBoolean("waiting")))
                .list();
    }

    long count(Criteria criteria) {
        return statement("select count(*)", criteria, "").query(Long.class).single();
    }

    private JdbcClient.StatementSpec statement(String select, Criteria criteria, String order) {
        return jdbc.sql(select + """
                         from (
                          select q.*, d.outcome,
                            exists (select 1 from rsi.round r join rsi.electorate e on e.round_id = r.id
                                    where r.question_id = q.id and e.person_id = :person) as asked,
                            exists (select 1 from rsi.round r join rsi.electorate e on e.round_id = r.id
                                    left join rsi.participation p on p.round_id = r.id and p.person_id = e.person_id
                                    where r.question_id = q.id and e.person_id = :person and r.closed_at is null
                                      and p.round_id is null) as waiting
                          from rsi.question q left join rsi.decision d on d.question_id = q.id) as found
                        where (:status::text is null or status = :status)
                          and (:text::text is null or strpos(lower(title), lower(:text)) > 0)
                          and (not :mine or asker_id = :person)
                          and (not :waiting or waiting)
                          and (:everything or asker_id = :person or asked)
                        """ + order)
                .param("person", criteria.person())
                .param(
                        "status",
                        criteria.status() == null ? null : criteria.status().name())
                .param("text", criteria.text())
                .param("mine", criteria.mine())
                .param("waiting", criteria.waitingForMe())
                .param("everything", criteria.everything());
    }
}
