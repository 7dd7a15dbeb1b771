package io.emall.cpms.store;

import io.emall.cpms.core.device.VariableAddress;
import io.emall.cpms.core.device.Wanted;
import io.emall.cpms.core.location.Station;
import io.emall.cpms.core.template.StationState;
import io.emall.cpms.core.template.Template;
import io.emall.cpms.core.template.Templates;
import io.emall.cpms.core.unit.StationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Configuration templates and the orders to apply them, in PostgreSQL. */
@Repository
public final class PostgresTemplates implements Templates {

    private static final String SAVE = """
            insert into configuration_template (id, name, vendor, model, firmware, keep_applied, changed_at)
            values (:id, :name, :vendor, :model, :firmware, :keep, :now)
            on conflict (id) do update set name = excluded.name, vendor = excluded.vendor, model = excluded.model,
                firmware = excluded.firmware, keep_applied = excluded.keep_applied, changed_at = excluded.changed_at
            """;

    private static final String ORDER = """
            insert into template_task (template_id, station_id, due_at, who)
            select :template, station, :due, :who from unnest(:stations::text[]) as u(station)
            on conflict (template_id, station_id) do update set due_at = excluded.due_at, who = excluded.who,
                attempts = 0, done_at = null, result = null
            where template_task.due_at is null
            """;

    private static final String TAKE = """
            update template_task t set due_at = :again, attempts = t.attempts + 1
            from (select template_id, station_id from template_task where due_at <= :now
                order by due_at limit :limit for update skip locked) as due
            where t.template_id = due.template_id and t.station_id = due.station_id
            returning t.template_id, t.station_id, t.who, t.attempts
            """;

    private final JdbcClient sql;
    private final TransactionOperations transaction;

    public PostgresTemplates(JdbcClient sql, TransactionOperations transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    @Override
    public List<Template> all() {
        return sql.sql("select * from configuration_template order by name")
                .query(this::template)
                .list();
    }

    @Override
    public Optional<Template> find(UUID id) {
        return sql.sql("select * from configuration_template where id = ?")
                .param(id)
                .query(this::template)
                .optional();
    }

    private Template template(ResultSet row, int number) throws SQLException {
        UUID id = Columns.uuid(row, "id");
        Template.Kind kind =
                new Template.Kind(row.getString("vendor"), row.getString("model"), row.getString("firmware"));
        return new Template(id, row.getString("name"), kind, row.getBoolean("keep_applied"), settings(id));
    }

    private List<Wanted> settings(UUID template) {
        return sql.sql("select * from template_setting where template_id = ? order by position")
                .param(template)
                .query((row, _) -> new Wanted(
                        VariableAddress.parse(row.getString("address")),
                        row.getString("attribute"),
                        row.getString("value")))
                .list();
    }

    @Override
    public boolean isNameTaken(UUID id, String name) {
        return sql.sql("select count(*) from configuration_template where name = ? and id <> ?")
                        .param(name)
                        .param(id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public void save(Template template, Instant now) {
        transaction.executeWithoutResult(_ -> {
            sql.sql(SAVE)
                    .param("id", template.id())
                    .param("name", template.name())
                    .param("vendor", template.kind().vendor())
                    .param("model", template.kind().model())
                    .param("firmware", template.kind().firmware())
                    .param("keep", template.keepApplied())
                    .param("now", Times.param(now))
                    .update();
            sql.sql("delete from template_setting where template_id = ?")
                    .param(template.id())
                    .update();
            for (int i = 0; i < template.settings().size(); i++) {
                write(template.id(), i, template.settings().get(i));
            }
        });
    }

    private void write(UUID template, int position, Wanted setting) {
        sql.sql(
                        "insert into template_setting (template_id, position, address, attribute, value) values (?, ?, ?, ?, ?)")
                .param(template)
                .param(position)
                .param(setting.address().toString())
                .param(setting.attribute())
                .param(setting.value())
                .update();
    }

    @Override
    public void remove(UUID id) {
        sql.sql("delete from configuration_template where id = ?").param(id).update();
    }

    @Override
    public List<Station> introduced(int limit) {
        return sql.sql("select * from station where vendor is not null order by id limit ?")
                .param(limit)
                .query(PostgresStations::station)
                .list();
    }

    @Override
    public Optional<StationState.Task> task(UUID template, StationId station) {
        return sql.sql("select * from template_task where template_id = ? and station_id = ?")
                .param(template)
                .param(station.value())
                .query((row, _) -> new StationState.Task(
                        Times.readOrNull(row, "due_at"),
                        row.getInt("attempts"),
                        row.getString("who"),
                        Times.readOrNull(row, "done_at"),
                        row.getString("result")))
                .optional();
    }

    @Override
    public void order(UUID template, List<StationId> stations, String who, Instant due) {
        sql.sql(ORDER)
                .param("template", template)
                .param("stations", Columns.texts(stations, StationId::value))
                .param("who", who)
                .param("due", Times.param(due))
                .update();
    }

    @Override
    public List<Due> take(Instant now, Instant again, int limit) {
        return sql.sql(TAKE)
                .param("now", Times.param(now))
                .param("again", Times.param(again))
                .param("limit", limit)
                .query((row, _) -> new Due(
                        Columns.uuid(row, "template_id"),
                        new StationId(row.getString("station_id")),
                        row.getString("who"),
                        row.getInt("attempts")))
                .list();
    }

    @Override
    public void done(UUID template, StationId station, String result, Instant now) {
        sql.sql(
                        "update template_task set due_at = null, done_at = ?, result = ? where template_id = ? and station_id = ?")
                .param(Times.param(now))
                .param(result)
                .param(template)
                .param(station.value())
                .update();
    }

    @Override
    public void postpone(UUID template, StationId station, Instant due) {
        sql.sql("update template_task set due_at = ? where template_id = ? and station_id = ?")
                .param(Times.param(due))
                .param(template)
                .param(station.value())
                .update();
    }
}
