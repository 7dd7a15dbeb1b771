package io.emall.cpms.portal;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.balance.SessionCarbon;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.view.SessionViews;
import io.emall.cpms.csv.CsvLines;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** All sessions of a search as a table, however many, written as they are read. */
@Controller
class SessionsExport {
    private static final int AT_ONCE = 500;
    private static final List<String> COLUMNS = List.of(
            "id",
            "number",
            "location_id",
            "station_id",
            "evse_uid",
            "token",
            "started_at",
            "ended_at",
            "energy_kwh",
            "co2_g",
            "co2_g_per_kwh",
            "co2_known_kwh");

    private final SessionViews sessions;

    SessionsExport(SessionViews sessions) {
        this.sessions = sessions;
    }

    @GetMapping("/sessions/export")
    void export(Actor actor, SessionsPage.Wanted wanted, HttpServletResponse response) throws IOException {
        Optional<Sessions.Filter> filter = wanted.filter(actor.role().may(Permission.VIEW_TOKENS));
        Page<ChargingSession> page = page(actor, filter, null);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"sessions.csv\"");
        CsvLines lines = new CsvLines(response.getWriter(), COLUMNS);
        write(actor, page.items(), lines);
        while (page.next() != null) {
            page = page(actor, filter, page.next());
            write(actor, page.items(), lines);
        }
    }

    private Page<ChargingSession> page(Actor actor, Optional<Sessions.Filter> filter, @Nullable String after) {
        return filter.map(its -> sessions.page(actor, its, after, AT_ONCE))
                .orElseGet(() -> new Page<>(List.of(), null));
    }

    private void write(Actor actor, List<ChargingSession> all, CsvLines lines) throws IOException {
        Map<SessionId, SessionCarbon> carbon =
                sessions.carbon(actor, all.stream().map(ChargingSession::id).toList());
        for (ChargingSession session : all) {
            SessionCarbon its = carbon.get(session.id());
            lines.add(
                    session.id().toString(),
                    session.number(),
                    session.place().location().value(),
                    session.place().station().value(),
                    session.place().evse() == null
                            ? null
                            : session.place().evse().value(),
                    session.driver() == null ? null : session.driver().token().value(),
                    session.startedAt(),
                    session.endedAt(),
                    session.meter().energy().kilo(),
                    its == null ? null : Math.round(its.grams(session.meter().energy())),
                    its == null ? null : Math.round(its.intensity().gramsPerKilowattHour()),
                    its == null ? null : its.known().kilo());
        }
    }
}
