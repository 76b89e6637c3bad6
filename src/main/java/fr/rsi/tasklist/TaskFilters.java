package fr.rsi.tasklist;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import fr.rsi.language.Texts;
import fr.rsi.security.Roles;
import fr.rsi.security.TechnicalUser;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The filters that everyone has: first what one is asked, then what one's groups are to decide. */
@Component
@Order(50)
class TaskFilters implements ApplicationRunner {

    private static final int FIRST = -20;
    private static final int SECOND = -10;

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final TechnicalUser technicalUser;
    private final Texts texts;

    TaskFilters(
            FilterService filters,
            TaskService tasks,
            AuthorizationService authorizations,
            TechnicalUser technicalUser,
            Texts texts) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.technicalUser = technicalUser;
        this.texts = texts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        technicalUser.run(() -> {
            ensure("filter.mine", FIRST, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
            ensure(
                    "filter.groups",
                    SECOND,
                    tasks.createTaskQuery()
                            .taskCandidateGroupInExpression("${currentUserGroups()}")
                            .taskUnassigned());
        });
    }

    private void ensure(String name, int priority, TaskQuery query) {
        String text = texts.text(name);
        if (filters.createFilterQuery().filterName(text).count() > 0) {
            return;
        }
        Filter filter = filters.newTaskFilter(text);
        filter.setQuery(query);
        filter.setProperties(Map.of("priority", priority, "refresh", true));
        var authorization = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        authorization.setGroupId(Roles.EMPLOYEES);
        authorization.setResource(Resources.FILTER);
        authorization.setResourceId(filters.saveFilter(filter).getId());
        authorization.addPermission(Permissions.READ);
        authorizations.saveAuthorization(authorization);
    }
}
