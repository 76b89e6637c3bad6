package fr.rsi.round;

import fr.rsi.question.Option;
import fr.rsi.tally.Candidate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be voted for.
 *
 * @param places where what an answer names is in the list of candidates
 */
record BallotPaper(List<Candidate> candidates, Map<String, Integer> places) {

    /** Answers name candidates by their ids. */
    static BallotPaper of(List<Candidate> candidates) {
        Map<String, Integer> places = new HashMap<>();
        candidates.forEach(candidate -> places.put(candidate.id(), places.size()));
        return new BallotPaper(candidates, places);
    }

    /** Answers name options by their ids. */
    static BallotPaper ofOptions(List<Option> options) {
        return of(options.stream()
                .map(option -> new Candidate(String.valueOf(option.id()), option.label()))
                .toList());
    }

    /** Answers name ideas, those of a group are one candidate. */
    static BallotPaper ofGroups(List<IdeaGroups.Group> groups) {
        List<Candidate> candidates = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (IdeaGroups.Group group : groups) {
            group.ideas().forEach(idea -> places.put(idea, candidates.size()));
            candidates.add(new Candidate("i" + (candidates.size() + 1), group.label()));
        }
        return new BallotPaper(candidates, places);
    }
}
