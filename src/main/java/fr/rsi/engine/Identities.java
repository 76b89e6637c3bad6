package fr.rsi.engine;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The engine's users and groups as a set that follows the directory: whoever is with the company today has an account, those
 * of the directory who are not have none. Accounts of people whom the directory does not know are left alone, and so are
 * passwords, and memberships that an administrator has given. Nothing is written where nothing changes.
 */
@Component
public class Identities {

    private static final String ACTIVE = "rsi.with_company(p, current_date)";

    private final JdbcClient jdbc;

    Identities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes everything below in this transaction, and lets nobody else do so until it ends. Right after an import the
     * database knows nothing of the new sizes and would choose nested loops, which take minutes for 100,000 people.
     */
    public void follow(Runnable changes) {
        select("select pg_advisory_xact_lock(x'0D12'::int, 1)");
        select("select set_config('enable_nestloop', 'off', true)");
        changes.run();
        select("select set_config('enable_nestloop', 'on', true)");
    }

    private void select(String sql) {
        jdbc.sql(sql).query((row, number) -> true).single();
    }

    /** The members of a group that would have none after what follows; empty where somebody stays in it or joins it. */
    public List<String> lastMembers(String group) {
        return jdbc.sql("""
                        with member as (
                          select m.user_id_ as id, p.id is not null
                             and (not %1$s or (not :group = any (p.groups) and g.person_id is not null)) as goes
                          from act_id_membership m
                          left join rsi.person p on p.id = m.user_id_
                          left join rsi.account_group g on g.person_id = m.user_id_ and g.group_id = m.group_id_
                          where m.group_id_ = :group)
                        select id from member
                        where not exists (select from member where not goes)
                          and not exists (select from rsi.person p where %1$s and :group = any (p.groups))
                        order by id
                        """.formatted(ACTIVE))
                .param("group", group)
                .query(String.class)
                .list();
    }

    /** Removes the accounts of people of the directory who are not with the company today, except some; gives their number. */
    public int remove(List<String> except) {
        List<String> gone = jdbc.sql("""
                        select u.id_ from act_id_user u join rsi.person p on p.id = u.id_
                        where not %s and u.id_ <> all (?)
                        """.formatted(ACTIVE))
                .param(array(except))
                .query(String.class)
                .list();
        if (!gone.isEmpty()) {
            update("delete from act_id_membership where user_id_ = any (?)", gone);
            update("delete from rsi.account_group where person_id = any (?)", gone);
            update("delete from act_id_tenant_member where user_id_ = any (?)", gone);
            update("""
                    delete from act_ge_bytearray where id_ in
                      (select value_ from act_id_info where key_ = 'picture' and user_id_ = any (?))
                    """, gone);
            update("delete from act_id_info where user_id_ = any (?)", gone);
            update("delete from act_ru_authorization where resource_type_ = 1 and resource_id_ = any (?)", gone);
            // rights on tasks go with the tasks: whoever comes back finds those that still are theirs
            update("delete from act_ru_authorization where resource_type_ <> 7 and user_id_ = any (?)", gone);
            update("delete from act_id_user where id_ = any (?)", gone);
        }
        return gone.size();
    }

    /** Adds the accounts that are missing, without a password and with the right on themselves that Camunda gives. */
    public int add() {
        return jdbc.sql("""
                        with added as (
                          insert into act_id_user (id_, rev_, first_, last_, email_)
                          select p.id, 1, p.first_name, p.last_name, p.email from rsi.person p
                          where %s and not exists (select from act_id_user u where u.id_ = p.id)
                          on conflict do nothing returning id_),
                        granted as (
                          insert into act_ru_authorization (id_, rev_, type_, user_id_, resource_type_, resource_id_, perms_)
                          select gen_random_uuid(), 1, 1, id_, 1, id_, 2147483647 from added
                          on conflict do nothing)
                        select count(*) from added
                        """.formatted(ACTIVE)).query(Integer.class).single();
    }

    /** Gives the accounts the names and addresses of the directory; says how many have changed. */
    public int rename() {
        return jdbc.sql("""
                        update act_id_user u
                        set first_ = p.first_name, last_ = p.last_name, email_ = p.email, rev_ = coalesce(u.rev_, 0) + 1
                        from rsi.person p
                        where p.id = u.id_ and %s
                          and (u.first_, u.last_, u.email_) is distinct from (p.first_name, p.last_name, p.email)
                        """.formatted(ACTIVE)).update();
    }

    /** Adds the groups that the directory names and that do not exist, with the right of members to read them. */
    public int addGroups() {
        return jdbc.sql("""
                        with added as (
                          insert into act_id_group (id_, rev_, name_, type_)
                          select distinct named, 1, named, 'WORKFLOW' from rsi.person p, unnest(p.groups) named
                          where %s and not exists (select from act_id_group g where g.id_ = named)
                          on conflict do nothing returning id_),
                        granted as (
                          insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
                          select gen_random_uuid(), 1, 1, id_, 2, id_, 2 from added
                          on conflict do nothing)
                        select count(*) from added
                        """.formatted(ACTIVE)).query(Integer.class).single();
    }

    /** Takes the memberships that the directory gave and no longer gives, except from some. */
    public int leaveGroups(String everyone, List<String> except) {
        return jdbc.sql("""
                        with taken as (
                          delete from rsi.account_group g
                          where person_id <> all (:except) and not exists (
                            select from rsi.person p where p.id = g.person_id and %s
                              and (g.group_id = :everyone or g.group_id = any (p.groups)))
                          returning person_id, group_id)
                        delete from act_id_membership m using taken t
                        where m.user_id_ = t.person_id and m.group_id_ = t.group_id
                        """.formatted(ACTIVE))
                .param("except", array(except))
                .param("everyone", everyone)
                .update();
    }

    /** Gives the memberships that are missing: one group for everyone, and the groups of each person. */
    public int joinGroups(String everyone) {
        return jdbc.sql("""
                        with wanted as (
                          select p.id, :everyone::text as group_id from rsi.person p where %1$s
                          union select p.id, unnest(p.groups) from rsi.person p where %1$s),
                        added as (
                          insert into act_id_membership (user_id_, group_id_)
                          select id, group_id from wanted w where not exists (
                            select from act_id_membership m where m.user_id_ = w.id and m.group_id_ = w.group_id)
                          on conflict do nothing returning user_id_, group_id_),
                        kept as (
                          insert into rsi.account_group (person_id, group_id) select user_id_, group_id_ from added
                          on conflict do nothing)
                        select count(*) from added
                        """.formatted(ACTIVE))
                .param("everyone", everyone)
                .query(Integer.class)
                .single();
    }

    private void update(String sql, List<String> ids) {
        jdbc.sql(sql).param(array(ids)).update();
    }

    private static String[] array(List<String> ids) {
        return ids.toArray(String[]::new);
    }
}
