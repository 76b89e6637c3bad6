package fr.rsi.round;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.rsi.tally.Clusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which ideas are the same: those that somebody has confirmed to be, else those that differ in case and blanks only or are
 * alike by PostgreSQL's trigram similarity.
 */
@Component
public class IdeaGroups {

    /** Trigram similarity, from 0 to 1, from which two ideas are proposed to be the same. */
    static final double ALIKE = 0.5;

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final Ballots ballots;
    private final AnonymousBallots anonymousBallots;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    IdeaGroups(Ballots ballots, AnonymousBallots anonymousBallots, JdbcClient jdbc, ObjectMapper json) {
        this.ballots = ballots;
        this.anonymousBallots = anonymousBallots;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Ideas that are the same.
     *
     * @param label one of them, or what somebody has called them
     */
    public record Group(String label, List<String> ideas) {}

    /** The groups of a round that somebody has confirmed, else those that are proposed for these ideas. */
    public List<Group> of(long roundId, Map<String, Integer> ideas) {
        List<Group> confirmed = confirmed(roundId);
        return confirmed.isEmpty() ? propose(ideas) : confirmed;
    }

    /** The groups of a round that somebody has confirmed, none where nobody has. */
    public List<Group> confirmed(long roundId) {
        return jdbc.sql("select label, ideas from rsi.idea_group where round_id = ? order by number")
                .param(roundId)
                .query((row, number) -> new Group(row.getString("label"), read(row.getString("ideas"))))
                .list();
    }

    /** The proposed groups of several ideas in a closed round; none where somebody has confirmed them. */
    public List<Group> toConfirm(Round round) {
        return proposed(round).stream()
                .filter(group -> group.ideas().size() > 1)
                .toList();
    }

    /** The ideas of a closed round that no other one is like; none where somebody has confirmed the groups. */
    public List<Group> single(Round round) {
        return proposed(round).stream()
                .filter(group -> group.ideas().size() == 1)
                .toList();
    }

    private List<Group> proposed(Round round) {
        return confirmed(round.id()).isEmpty()
                ? propose(ideas(round.anonymous() ? anonymousBallots.bundles(round.id()) : ballots.bundles(round.id())))
                : List.of();
    }

    /** Notes which ideas of a round are the same. */
    @Transactional
    public void confirm(long roundId, List<Group> groups) {
        jdbc.sql("delete from rsi.idea_group where round_id = ?").param(roundId).update();
        for (int i = 0; i < groups.size(); i++) {
            jdbc.sql("insert into rsi.idea_group (round_id, number, label, ideas) values (?, ?, ?, ?::jsonb)")
                    .params(
                            roundId,
                            i + 1,
                            groups.get(i).label(),
                            write(groups.get(i).ideas()))
                    .update();
        }
    }

    /** The ideas in these ballots, each with the number of people who have had it. */
    static Map<String, Integer> ideas(List<Bundle> bundles) {
        Map<String, Integer> ideas = new LinkedHashMap<>();
        bundles.forEach(bundle -> {
            if (bundle.answer() instanceof Answer.Ideas given) {
                given.ideas().stream().distinct().forEach(idea -> ideas.merge(idea, bundle.ballots(), Integer::sum));
            }
        });
        return ideas;
    }

    private List<Group> propose(Map<String, Integer> ideas) {
        List<String> texts = ideas.keySet().stream().sorted().toList();
        List<Group> groups = new ArrayList<>();
        for (List<Integer> cluster : Clusters.of(texts.size(), alike(texts))) {
            List<String> members = cluster.stream().map(texts::get).toList();
            String label = members.stream()
                    .max(Comparator.comparing((String idea) -> ideas.getOrDefault(idea, 0))
                            .thenComparing(
                                    Comparator.comparingInt(String::length).reversed())
                            .thenComparing(Comparator.reverseOrder()))
                    .orElseThrow();
            groups.add(new Group(label, members));
        }
        return groups;
    }

    /** Pairs of places of ideas that are alike. */
    private List<Clusters.Pair> alike(List<String> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        String[] compared = texts.stream()
                .map(text -> text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
                .toArray(String[]::new);
        return jdbc.sql("""
                        with idea as (select text, place from unnest(:texts) with ordinality as i (text, place))
                        select a.place - 1, b.place - 1 from idea a join idea b
                        on a.place < b.place and (a.text = b.text or similarity(a.text, b.text) >= :alike)
                        """)
                .param("texts", compared)
                .param("alike", ALIKE)
                .query((row, number) -> new Clusters.Pair(row.getInt(1), row.getInt(2)))
                .list();
    }

    private List<String> read(String text) {
        try {
            return json.readValue(text, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unreadable ideas: " + text, e);
        }
    }

    private String write(List<String> ideas) {
        try {
            return json.writeValueAsString(ideas);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
