package io.emall.sim.station;

import io.emall.sim.socket.Actions;
import io.emall.sim.socket.Done;
import io.emall.wire.ocpp.v2.AuthorizationData;
import io.emall.wire.ocpp.v2.ClearCacheRequest;
import io.emall.wire.ocpp.v2.ClearCacheResponse;
import io.emall.wire.ocpp.v2.ClearCacheStatus;
import io.emall.wire.ocpp.v2.GetLocalListVersionRequest;
import io.emall.wire.ocpp.v2.GetLocalListVersionResponse;
import io.emall.wire.ocpp.v2.SendLocalListRequest;
import io.emall.wire.ocpp.v2.SendLocalListResponse;
import io.emall.wire.ocpp.v2.SendLocalListStatus;
import io.emall.wire.ocpp.v2.UpdateType;
import java.util.List;

/** The local list of a 2.x charging station. */
final class Lists2 {
    private final TokenList list;

    Lists2(TokenList list) {
        this.list = list;
    }

    void register(Actions actions) {
        actions.on(SendLocalListRequest.class, this::send);
        actions.on(GetLocalListVersionRequest.class, r -> new Done<>(new GetLocalListVersionResponse(list.version())));
        actions.on(ClearCacheRequest.class, r -> new Done<>(new ClearCacheResponse(ClearCacheStatus.ACCEPTED)));
    }

    private Done<SendLocalListResponse> send(SendLocalListRequest request) {
        List<AuthorizationData> all =
                request.localAuthorizationList() == null ? List.of() : request.localAuthorizationList();
        TokenList.Taken taken = request.updateType() == UpdateType.FULL
                ? list.replace(request.versionNumber(), tokens(all, true))
                : list.change(request.versionNumber(), tokens(all, true), tokens(all, false));
        return new Done<>(new SendLocalListResponse(SendLocalListStatus.valueOf(taken.name())));
    }

    private static List<String> tokens(List<AuthorizationData> all, boolean withInfo) {
        return all.stream()
                .filter(entry -> (entry.idTokenInfo() != null) == withInfo)
                .map(entry -> entry.idToken().idToken())
                .toList();
    }
}
