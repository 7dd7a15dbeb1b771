package io.emall.cpms.ocpp.v2;

import io.emall.cpms.core.display.DisplayMessage;
import io.emall.cpms.ocpp.block.Block;
import io.emall.cpms.ocpp.block.House;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v2.MessageContent;
import io.emall.wire.ocpp.v2.MessageFormat;
import io.emall.wire.ocpp.v2.MessageInfo;
import io.emall.wire.ocpp.v2.MessagePriority;
import io.emall.wire.ocpp.v2.MessageState;
import io.emall.wire.ocpp.v2.NotifyDisplayMessagesRequest;
import io.emall.wire.ocpp.v2.NotifyDisplayMessagesResponse;
import java.util.List;

/** Stations tell what they show (OCPP 2.0.1 O03, O04; P-75). */
final class Displays implements Block {
    private final House house;

    Displays(House house) {
        this.house = house;
    }

    @Override
    public void register(Dialect.Builder messages) {
        messages.on(NotifyDisplayMessagesRequest.class, this::notifyDisplayMessages);
    }

    private NotifyDisplayMessagesResponse notifyDisplayMessages(
            StationConnection station, NotifyDisplayMessagesRequest notice) {
        List<MessageInfo> part = notice.messageInfo();
        house.upkeep()
                .displays()
                .shown(
                        station.stationId(),
                        notice.requestId(),
                        part == null
                                ? List.of()
                                : part.stream().map(Displays::core).toList(),
                        !Boolean.TRUE.equals(notice.tbc()));
        return new NotifyDisplayMessagesResponse();
    }

    private static DisplayMessage core(MessageInfo message) {
        MessageState state = message.state();
        return new DisplayMessage(
                message.id(),
                DisplayMessage.Priority.valueOf(message.priority().name()),
                state == null ? null : DisplayMessage.When.valueOf(state.name()),
                message.startDateTime(),
                message.endDateTime(),
                message.transactionId(),
                DisplayMessage.Format.valueOf(message.message().format().name()),
                message.message().language(),
                message.message().content());
    }

    static MessageInfo wire(DisplayMessage message) {
        DisplayMessage.When state = message.state();
        return new MessageInfo(
                message.number(),
                MessagePriority.valueOf(message.priority().name()),
                new MessageContent(
                        MessageFormat.valueOf(message.format().name()), message.content(), message.language(), null),
                null,
                state == null ? null : MessageState.valueOf(state.name()),
                message.from(),
                message.until(),
                message.transaction(),
                null);
    }
}
