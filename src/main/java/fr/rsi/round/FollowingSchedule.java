package fr.rsi.round;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets rounds follow the directory every other second, on every node that executes jobs. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class FollowingSchedule {

    private static final long PAUSE_MILLIS = 2000;

    private final ElectorateFollower follower;

    FollowingSchedule(ElectorateFollower follower) {
        this.follower = follower;
    }

    @Scheduled(fixedDelay = PAUSE_MILLIS)
    void follow() {
        follower.followAll();
    }
}
