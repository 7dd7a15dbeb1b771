package io.emall.cpms.ocpi.server;

import io.emall.wire.ocpi.v221.Endpoint;
import io.emall.wire.ocpi.v221.InterfaceRole;
import io.emall.wire.ocpi.v221.Version;
import io.emall.wire.ocpi.v221.VersionDetails;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Which versions we speak, and where this one's modules are (O-20). */
@Controller
final class Version221 {

    static final String NUMBER = "2.2.1";

    private final List<Module> modules;

    Version221(List<Module> modules) {
        this.modules = List.copyOf(modules);
    }

    @GetMapping("/ocpi/versions")
    Reply versions(Base base) {
        return Reply.ok(List.of(new Version(NUMBER, base.details())));
    }

    @GetMapping("/ocpi/2.2.1")
    Reply details(Base base) {
        List<Endpoint> endpoints = new ArrayList<>();
        for (InterfaceRole role : InterfaceRole.values()) {
            endpoints.add(new Endpoint("credentials", role, base.endpoint("credentials")));
        }
        modules.forEach(module ->
                endpoints.add(new Endpoint(module.identifier(), module.role(), base.endpoint(module.identifier()))));
        return Reply.ok(new VersionDetails(NUMBER, endpoints));
    }
}
