package fr.rsi.security;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The accounts people sign in with and the groups they are in, kept in the engine's identity tables. */
@Component
public class Accounts {

    private static final String GROUP_TYPE = "WORKFLOW";

    private final IdentityService identityService;

    Accounts(IdentityService identityService) {
        this.identityService = identityService;
    }

    /** Tells whether there is such an account. */
    public boolean exists(String id) {
        return identityService.createUserQuery().userId(id).count() > 0;
    }

    /** Creates an account. */
    public void create(String id, String firstName, String lastName, String email, String password) {
        User user = identityService.newUser(id);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setEmail(email);
        user.setPassword(password);
        identityService.saveUser(user);
    }

    /** Gives an account another password. */
    public void setPassword(String id, String password) {
        User user = identityService.createUserQuery().userId(id).singleResult();
        user.setPassword(password);
        identityService.saveUser(user);
    }

    /** Creates the group where it is missing. */
    public void ensureGroup(String id, String name) {
        if (identityService.createGroupQuery().groupId(id).count() == 0) {
            Group group = identityService.newGroup(id);
            group.setName(name);
            group.setType(id.equals(Roles.ADMINISTRATORS) ? Groups.GROUP_TYPE_SYSTEM : GROUP_TYPE);
            identityService.saveGroup(group);
        }
    }

    /** The groups that are not technical, by id, with their names. */
    public Map<String, String> groups() {
        Map<String, String> names = new LinkedHashMap<>();
        identityService.createGroupQuery().groupType(GROUP_TYPE).orderByGroupName().asc().list().stream()
                .filter(group -> !group.getId().equals(Roles.EMPLOYEES))
                .forEach(group -> names.put(group.getId(), group.getName()));
        return names;
    }

    /** The ids of the groups that the account is in. */
    public Set<String> groupsOf(String id) {
        return identityService.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }

    /** Puts the account into these groups; it is in none of them yet. */
    public void join(String id, Collection<String> groups) {
        groups.forEach(group -> identityService.createMembership(id, group));
    }

    /** Tells whether the group has a member. */
    public boolean hasMember(String group) {
        return identityService.createUserQuery().memberOfGroup(group).count() > 0;
    }
}
