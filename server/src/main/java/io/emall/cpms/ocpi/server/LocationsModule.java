package io.emall.cpms.ocpi.server;

import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.unit.ConnectorId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.ocpi.view.Catalog;
import io.emall.cpms.ocpi.view.Dialect;
import io.emall.cpms.ocpi.view.Publication;
import io.emall.wire.ocpi.v221.InterfaceRole;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Partners read our published locations that they may see (mod_locations, O-30). */
@Controller
@RequestMapping(Module.ROOT + "/locations")
final class LocationsModule implements Module {

    private final Catalog catalog;

    LocationsModule(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public String identifier() {
        return "locations";
    }

    @Override
    public InterfaceRole role() {
        return InterfaceRole.SENDER;
    }

    @GetMapping
    Reply list(Caller caller, Paging paging, Dialect dialect) {
        PartnerId partner = caller.partner().id();
        List<Location> page = catalog.published(partner, paging.from(), paging.to(), paging.offset(), paging.limit());
        Publication now = catalog.now(partner, page);
        List<Object> shown =
                page.stream().map(location -> now.render(location, dialect)).toList();
        return paging.of(shown, catalog.countPublished(partner, paging.from(), paging.to()));
    }

    @GetMapping("/{location}")
    Reply one(Caller caller, @PathVariable("location") String location, Dialect dialect) {
        Location found = find(caller, location);
        return Reply.ok(catalog.now(caller.partner().id(), List.of(found)).render(found, dialect));
    }

    @GetMapping("/{location}/{evse}")
    Reply evse(
            Caller caller,
            @PathVariable("location") String location,
            @PathVariable("evse") String evse,
            Dialect dialect) {
        Location at = find(caller, location);
        return Reply.ok(catalog.now(caller.partner().id(), List.of(at)).render(at, find(at, evse), dialect));
    }

    @GetMapping("/{location}/{evse}/{connector}")
    Reply connector(
            Caller caller,
            @PathVariable("location") String location,
            @PathVariable("evse") String evse,
            @PathVariable("connector") String connector,
            Dialect dialect) {
        Location at = find(caller, location);
        return find(at, evse)
                .connector(Ids.of(connector, ConnectorId::new, LocationsModule::unknown))
                .map(found -> Reply.ok(dialect.connector(found, at.area())))
                .orElseThrow(LocationsModule::unknown);
    }

    private Location find(Caller caller, String id) {
        return catalog.published(caller.partner().id(), Ids.of(id, LocationId::new, LocationsModule::unknown))
                .orElseThrow(LocationsModule::unknown);
    }

    private static Evse find(Location location, String uid) {
        return location.evse(Ids.of(uid, EvseUid::new, LocationsModule::unknown))
                .orElseThrow(LocationsModule::unknown);
    }

    private static Refusal unknown() {
        return new Refusal(Reply.notFound(Reply.UNKNOWN_LOCATION, "no such location, EVSE or connector"));
    }
}
