package io.emall.sim.station;

import io.emall.sim.socket.Actions;
import io.emall.sim.socket.Done;
import io.emall.wire.ocpp.v16.AuthorizationData;
import io.emall.wire.ocpp.v16.ClearCache;
import io.emall.wire.ocpp.v16.ClearCacheResponse;
import io.emall.wire.ocpp.v16.ClearCacheStatus;
import io.emall.wire.ocpp.v16.GetLocalListVersion;
import io.emall.wire.ocpp.v16.GetLocalListVersionResponse;
import io.emall.wire.ocpp.v16.SendLocalList;
import io.emall.wire.ocpp.v16.SendLocalListResponse;
import io.emall.wire.ocpp.v16.UpdateStatus;
import io.emall.wire.ocpp.v16.UpdateType;
import java.util.List;

/** The local list of a 1.6 charge point. */
final class Lists16 {
    private final TokenList list;

    Lists16(TokenList list) {
        this.list = list;
    }

    void register(Actions actions) {
        actions.on(SendLocalList.class, this::send);
        actions.on(GetLocalListVersion.class, r -> new Done<>(new GetLocalListVersionResponse(list.version())));
        actions.on(ClearCache.class, r -> new Done<>(new ClearCacheResponse(ClearCacheStatus.ACCEPTED)));
    }

    private Done<SendLocalListResponse> send(SendLocalList request) {
        List<AuthorizationData> all =
                request.localAuthorizationList() == null ? List.of() : request.localAuthorizationList();
        TokenList.Taken taken = request.updateType() == UpdateType.FULL
                ? list.replace(request.listVersion(), tokens(all, true))
                : list.change(request.listVersion(), tokens(all, true), tokens(all, false));
        return new Done<>(new SendLocalListResponse(UpdateStatus.valueOf(taken.name())));
    }

    private static List<String> tokens(List<AuthorizationData> all, boolean withInfo) {
        return all.stream()
                .filter(entry -> (entry.idTagInfo() != null) == withInfo)
                .map(AuthorizationData::idTag)
                .toList();
    }
}
