package fr.rsi.round;

import fr.rsi.question.Anonymity;
import fr.rsi.tally.SmallGroups;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The poll book, the urns and the ballots of anonymous rounds. The poll book says who has taken part. While the round is open
 * its ballots are in an urn, a table of its own; at the close they are shuffled into another one and the urn is dropped with the
 * order, the transactions and the free space that could tell who put what in. What is disclosed has no id, no time and no order,
 * and comments and reasons are shuffled apart from the ballots.
 */
@Repository
class AnonymousBallots {

    /** The shuffle draws a strong random number for each row. */
    private static final String SHUFFLED = " order by gen_random_uuid()";

    private final JdbcClient jdbc;
    private final AnswerJson json;

    AnonymousBallots(JdbcClient jdbc, AnswerJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private static String urn(long roundId) {
        return "rsi.urn_" + roundId;
    }

    /** Puts up the urn of a round that opens. */
    void putUp(long roundId) {
        jdbc.sql("create table " + urn(roundId) + " (answer jsonb not null, comment text, community text)")
                .update();
    }

    /** Signs the poll book for a person and puts the ballot into the urn. */
    void cast(long roundId, String person, AnswerChecks.Checked checked, String receipt, @Nullable String community) {
        jdbc.sql("insert into rsi.poll_book (round_id, person_id, receipt) values (?, ?, ?)")
                .params(roundId, person, receipt)
                .update();
        jdbc.sql("insert into " + urn(roundId) + " (answer, comment, community) values (?::jsonb, ?, ?)")
                .params(json.write(checked.answer()), checked.comment(), community)
                .update();
    }

    /** Shuffles the urn of a round that closes into a new one, and drops the old one with all that could tell who put what in. */
    void shuffle(long roundId) {
        String urn = urn(roundId);
        jdbc.sql("create table " + urn + "_shuffled as select * from " + urn + SHUFFLED)
                .update();
        jdbc.sql("drop table " + urn).update();
        jdbc.sql("alter table " + urn + "_shuffled rename to urn_" + roundId).update();
    }

    /** Takes the ballots out of the urn of a closed round, for good: comments, reasons and small communities apart from them. */
    void disclose(long roundId) {
        List<String> shown = communities(roundId).shown();
        jdbc.sql("""
                        insert into rsi.anonymous_ballot (round_id, answer, community)
                        select :round, answer - 'reason', case when community = any(:shown) then community when :any then '' end
                        from %s
                        """.formatted(urn(roundId)) + SHUFFLED)
                .param("round", roundId)
                .param("shown", shown.toArray(String[]::new))
                .param("any", !shown.isEmpty())
                .update();
        texts(roundId, "comment", "comment");
        texts(roundId, "reason", "answer ->> 'reason'");
        destroy(roundId);
    }

    /** Which communities may be shown apart. */
    private SmallGroups communities(long roundId) {
        Map<String, Integer> sizes = new TreeMap<>();
        jdbc.sql("select coalesce(community, ''), count(*) from " + urn(roundId) + " group by 1")
                .query(row -> {
                    sizes.put(row.getString(1), row.getInt(2));
                });
        return SmallGroups.of(sizes, Anonymity.FEWEST);
    }

    private void texts(long roundId, String kind, String column) {
        jdbc.sql("""
                        insert into rsi.anonymous_text (round_id, kind, text)
                        select :round, :kind, text from (select %s as text from %s) as all_texts where text is not null
                        """.formatted(column, urn(roundId)) + SHUFFLED)
                .param("round", roundId)
                .param("kind", kind)
                .update();
    }

    /** Destroys the urn of a closed round with what is in it. */
    void destroy(long roundId) {
        jdbc.sql("drop table if exists " + urn(roundId)).update();
    }

    /** What is to be counted of a closed round, by community; the empty one is all others. */
    Map<String, List<Bundle>> bundlesByCommunity(long roundId) {
        Map<String, List<Bundle>> bundles = new TreeMap<>();
        jdbc.sql("""
                        select community, answer, count(*) as ballots from rsi.anonymous_ballot
                        where round_id = ? and community is not null group by 1, 2
                        """).param(roundId).query(row -> {
            bundles.computeIfAbsent(row.getString("community"), name -> new ArrayList<>())
                    .add(new Bundle(json.read(row.getString("answer")), 1, row.getInt("ballots")));
        });
        return bundles;
    }

    /** What is to be counted of a closed round. */
    List<Bundle> bundles(long roundId) {
        return jdbc.sql("select answer, count(*) as ballots from rsi.anonymous_ballot where round_id = ? group by 1")
                .param(roundId)
                .query((row, number) -> new Bundle(json.read(row.getString("answer")), 1, row.getInt("ballots")))
                .list();
    }

    /** The ballots of a closed round as they are published, in the order of their text. */
    List<String> published(long roundId) {
        return jdbc.sql(
                        "select answer::text from rsi.anonymous_ballot where round_id = ? order by answer::text collate \"C\"")
                .param(roundId)
                .query(String.class)
                .list();
    }

    /** Whether a receipt is in the poll book. */
    boolean contains(long roundId, String receipt) {
        return jdbc.sql("select exists (select 1 from rsi.poll_book where round_id = ? and receipt = ?)")
                .params(roundId, receipt)
                .query(Boolean.class)
                .single();
    }

    /** The receipts in the poll book. */
    List<String> receipts(long roundId) {
        return jdbc.sql("select receipt from rsi.poll_book where round_id = ?")
                .param(roundId)
                .query(String.class)
                .list();
    }

    /** Comments or reasons of a closed round, in another order each time. */
    List<String> texts(long roundId, String kind) {
        return jdbc.sql("select text from rsi.anonymous_text where round_id = ? and kind = ?" + SHUFFLED)
                .params(roundId, kind)
                .query(String.class)
                .list();
    }
}
