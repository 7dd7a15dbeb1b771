package io.emall.cpms.ocpi.server;

import io.emall.cpms.ocpi.view.Dialect;
import io.emall.cpms.ocpi.view.Dialects;
import io.emall.wire.ocpi.v221.Endpoint;
import io.emall.wire.ocpi.v221.InterfaceRole;
import io.emall.wire.ocpi.v221.Version;
import io.emall.wire.ocpi.v221.VersionDetails;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Which versions we speak, and where each one's modules are (O-20): most modules are in all. */
@Controller
final class Versions {

    private final List<Module> modules;
    private final Dialects dialects;

    Versions(List<Module> modules, Dialects dialects) {
        this.modules = List.copyOf(modules);
        this.dialects = dialects;
    }

    @GetMapping("/ocpi/versions")
    Reply versions(Base base) {
        return Reply.ok(dialects.versions().stream()
                .map(version -> new Version(version, base.details(version)))
                .toList());
    }

    @GetMapping(Module.ROOT)
    Reply details(Base base, Dialect dialect) {
        String version = dialect.version();
        List<Endpoint> endpoints = new ArrayList<>();
        for (InterfaceRole role : InterfaceRole.values()) {
            endpoints.add(new Endpoint("credentials", role, base.endpoint(version, "credentials")));
        }
        modules.stream()
                .filter(module -> module.isIn(version))
                .map(module -> new Endpoint(module.identifier(), module.role(), base.endpoint(version, module.path())))
                .forEach(endpoints::add);
        return Reply.ok(new VersionDetails(version, endpoints));
    }
}
