package fr.rsi.security;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives each role its rights in the engine, once: what an administrator changes afterwards stays. It is the only thing done
 * without a user, as before it nobody has the right to do it.
 */
@Component
@Order(10)
class RoleRights implements ApplicationRunner {

    private static final List<String> EMPLOYEES_PROCESSES = List.of("question", "define-population");

    private final Accounts accounts;
    private final AuthorizationService authorizations;

    RoleRights(Accounts accounts, AuthorizationService authorizations) {
        this.accounts = accounts;
        this.authorizations = authorizations;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        administrators();
        employees();
        designers();
        managers();
    }

    private void administrators() {
        accounts.ensureGroup(Roles.ADMINISTRATORS, "Administrators");
        for (Resource resource : Resources.values()) {
            grant(Roles.ADMINISTRATORS, resource, ANY, Permissions.ALL);
        }
    }

    private void employees() {
        accounts.ensureGroup(Roles.EMPLOYEES, "Employees");
        grant(Roles.EMPLOYEES, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        EMPLOYEES_PROCESSES.forEach(process -> grant(
                Roles.EMPLOYEES, Resources.PROCESS_DEFINITION, process, Permissions.READ, Permissions.CREATE_INSTANCE));
        grant(Roles.EMPLOYEES, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        grant(Roles.EMPLOYEES, Resources.USER, ANY, Permissions.READ);
        grant(Roles.EMPLOYEES, Resources.GROUP, ANY, Permissions.READ);
    }

    private void designers() {
        accounts.ensureGroup(Roles.DESIGNERS, "Process designers");
        grant(Roles.DESIGNERS, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(Roles.DESIGNERS, Resources.DEPLOYMENT, ANY, Permissions.CREATE, Permissions.READ);
        grant(Roles.DESIGNERS, Resources.PROCESS_DEFINITION, ANY, Permissions.READ);
        grant(Roles.DESIGNERS, Resources.DECISION_DEFINITION, ANY, Permissions.READ);
        grant(Roles.DESIGNERS, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
    }

    private void managers() {
        accounts.ensureGroup(Roles.MANAGERS, "Managers");
        grant(Roles.MANAGERS, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(
                Roles.MANAGERS,
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.READ_HISTORY_VARIABLE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_TASK_VARIABLE,
                ProcessDefinitionPermissions.TASK_ASSIGN,
                ProcessDefinitionPermissions.UPDATE_INSTANCE,
                ProcessDefinitionPermissions.RETRY_JOB,
                ProcessDefinitionPermissions.SUSPEND_INSTANCE);
        grant(
                Roles.MANAGERS,
                Resources.PROCESS_INSTANCE,
                ANY,
                ProcessInstancePermissions.READ,
                ProcessInstancePermissions.UPDATE,
                ProcessInstancePermissions.RETRY_JOB);
        grant(Roles.MANAGERS, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY);
        grant(Roles.MANAGERS, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
    }

    private void grant(String group, Resource resource, String resourceId, Permission... permissions) {
        boolean granted = authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(group)
                        .resourceType(resource)
                        .resourceId(resourceId)
                        .count()
                > 0;
        if (!granted) {
            Authorization authorization = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            authorization.setGroupId(group);
            authorization.setResource(resource);
            authorization.setResourceId(resourceId);
            List.of(permissions).forEach(authorization::addPermission);
            authorizations.saveAuthorization(authorization);
        }
    }
}
