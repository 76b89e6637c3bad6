package fr.rsi.round;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.rsi.tally.Clusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which ideas are the same: those that somebody has confirmed to be, else those that differ in case and blanks only or are
 * alike by PostgreSQL's trigram similarity. What is alike is found once, when the round is counted, and stored.
 */
@Component
public class IdeaGroups {

    /** Trigram similarity, from 0 to 1, from which two ideas are proposed to be the same. */
    private static final String ALIKE = "0.5";

    /** So many ideas, those that most people have had, are compared with each other. */
    private static final int MOST_COMPARED = 3000;

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final Bundles bundles;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    IdeaGroups(Bundles bundles, JdbcClient jdbc, ObjectMapper json) {
        this.bundles = bundles;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Ideas that are the same.
     *
     * @param label one of them, or what somebody has called them
     */
    public record Group(String label, List<String> ideas) {}

    /**
     * The groups of a round: those that were stored, and each idea that is in none of them with those that differ in case and
     * blanks only.
     */
    List<Group> of(long roundId, Map<String, Integer> ideas) {
        List<Group> groups = new ArrayList<>(stored(roundId, false));
        Map<String, Integer> left = new LinkedHashMap<>(ideas);
        groups.forEach(group -> group.ideas().forEach(left::remove));
        groups.addAll(grouped(left, List.of()));
        return groups;
    }

    private List<Group> stored(long roundId, boolean proposalsOnly) {
        return jdbc.sql("""
                        select label, ideas from rsi.idea_group where round_id = ? and not (confirmed and ?) order by number
                        """)
                .params(roundId, proposalsOnly)
                .query((row, number) -> new Group(row.getString("label"), read(row.getString("ideas"))))
                .list();
    }

    /** Stores which ideas of a closed round are alike, once, unless somebody has confirmed which are. */
    @Transactional
    public void propose(Round round) {
        Map<String, Integer> ideas = ideas(bundles.of(round));
        List<String> compared = ideas.keySet().stream()
                .sorted(Comparator.comparing((String idea) -> -ideas.getOrDefault(idea, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_COMPARED)
                .toList();
        if (stored(round.id(), false).isEmpty()) {
            store(round.id(), grouped(ideas, alike(compared)), false);
        }
    }

    /** The proposed groups of several ideas in a closed round; none where somebody has confirmed them. */
    public List<Group> toConfirm(Round round) {
        return stored(round.id(), true).stream()
                .filter(group -> group.ideas().size() > 1)
                .toList();
    }

    /** The ideas of a closed round that no other one is like; none where somebody has confirmed the groups. */
    public List<Group> single(Round round) {
        return stored(round.id(), true).stream()
                .filter(group -> group.ideas().size() == 1)
                .toList();
    }

    /** Notes which ideas of a round are the same. */
    @Transactional
    public void confirm(long roundId, List<Group> groups) {
        store(roundId, groups, true);
    }

    private void store(long roundId, List<Group> groups, boolean confirmed) {
        jdbc.sql("delete from rsi.idea_group where round_id = ?").param(roundId).update();
        for (int i = 0; i < groups.size(); i++) {
            jdbc.sql("""
                            insert into rsi.idea_group (round_id, number, label, ideas, confirmed) values (?, ?, ?, ?::jsonb, ?)
                            """)
                    .params(
                            roundId,
                            i + 1,
                            groups.get(i).label(),
                            write(groups.get(i).ideas()),
                            confirmed)
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

    /** Ideas that differ in case and blanks only, and those that these pairs say are alike, together. */
    private static List<Group> grouped(Map<String, Integer> ideas, List<Pair> alike) {
        List<String> texts = ideas.keySet().stream().sorted().toList();
        Map<String, Integer> places = new HashMap<>();
        Map<String, Integer> same = new HashMap<>();
        List<Clusters.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            places.put(texts.get(i), i);
            Integer first = same.putIfAbsent(plain(texts.get(i)), i);
            if (first != null) {
                pairs.add(new Clusters.Pair(first, i));
            }
        }
        alike.forEach(pair -> pairs.add(
                new Clusters.Pair(places.getOrDefault(pair.first(), 0), places.getOrDefault(pair.second(), 0))));
        return Clusters.of(texts.size(), pairs).stream()
                .map(cluster -> group(cluster.stream().map(texts::get).toList(), ideas))
                .toList();
    }

    private static Group group(List<String> members, Map<String, Integer> ideas) {
        String label = members.stream()
                .max(Comparator.comparing((String idea) -> ideas.getOrDefault(idea, 0))
                        .thenComparing(Comparator.comparingInt(String::length).reversed())
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
        return new Group(label, members);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    private record Pair(String first, String second) {}

    /** Pairs of ideas that are alike, found by an index of trigrams. */
    private List<Pair> alike(List<String> texts) {
        if (texts.size() < 2) {
            return List.of();
        }
        jdbc.sql("drop table if exists pg_temp.idea_text").update();
        jdbc.sql("create temporary table idea_text (text text not null, plain text not null) on commit drop")
                .update();
        jdbc.sql("insert into idea_text select * from unnest(:texts, :plain)")
                .param("texts", texts.toArray(String[]::new))
                .param("plain", texts.stream().map(IdeaGroups::plain).toArray(String[]::new))
                .update();
        jdbc.sql("create index on idea_text using gin (plain gin_trgm_ops)").update();
        jdbc.sql("analyze idea_text").update();
        jdbc.sql("select set_config('pg_trgm.similarity_threshold', ?, true)")
                .param(ALIKE)
                .query(String.class)
                .single();
        return jdbc.sql(
                        "select a.text, b.text from idea_text a join idea_text b on a.plain % b.plain and a.text < b.text")
                .query((row, number) -> new Pair(row.getString(1), row.getString(2)))
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
