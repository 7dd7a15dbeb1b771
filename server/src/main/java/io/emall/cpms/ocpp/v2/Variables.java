package io.emall.cpms.ocpp.v2;

import io.emall.cpms.core.device.DeviceVariable;
import io.emall.cpms.core.device.DeviceVariable.Limits;
import io.emall.cpms.core.device.VariableAddress;
import io.emall.cpms.core.device.Wanted;
import io.emall.cpms.ocpp.codec.Spelling;
import io.emall.wire.ocpp.v2.AttributeType;
import io.emall.wire.ocpp.v2.Component;
import io.emall.wire.ocpp.v2.DataType;
import io.emall.wire.ocpp.v2.Evse;
import io.emall.wire.ocpp.v2.Mutability;
import io.emall.wire.ocpp.v2.ReportData;
import io.emall.wire.ocpp.v2.SetVariableData;
import io.emall.wire.ocpp.v2.SetVariableResult;
import io.emall.wire.ocpp.v2.Variable;
import io.emall.wire.ocpp.v2.VariableAttribute;
import io.emall.wire.ocpp.v2.VariableCharacteristics;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The standard's variables ⇄ ours. */
final class Variables {
    private static final Spelling<AttributeType> ATTRIBUTES = new Spelling<>(AttributeType.class);
    private static final Spelling<DataType> TYPES = new Spelling<>(DataType.class);

    private Variables() {}

    static List<DeviceVariable> in(List<ReportData> report) {
        return report.stream()
                .flatMap(data -> data.variableAttribute().stream().map(attribute -> variable(data, attribute)))
                .toList();
    }

    private static DeviceVariable variable(ReportData data, VariableAttribute attribute) {
        return new DeviceVariable(
                address(data.component(), data.variable()),
                attribute(attribute.type()),
                attribute.value(),
                mutability(attribute.mutability()),
                limits(data.variableCharacteristics()));
    }

    static VariableAddress address(Component component, Variable variable) {
        Evse evse = component.evse();
        return new VariableAddress(
                component.name(),
                component.instance(),
                evse == null ? null : evse.id(),
                evse == null ? null : evse.connectorId(),
                variable.name(),
                variable.instance());
    }

    /** Left out, it means the actual value. */
    private static String attribute(@Nullable AttributeType type) {
        return ATTRIBUTES.of(Objects.requireNonNullElse(type, AttributeType.ACTUAL));
    }

    /** Left out, it means that both are possible. */
    private static DeviceVariable.Mutability mutability(@Nullable Mutability mutability) {
        return DeviceVariable.Mutability.valueOf(
                Objects.requireNonNullElse(mutability, Mutability.READ_WRITE).name());
    }

    private static @Nullable Limits limits(@Nullable VariableCharacteristics its) {
        return its == null
                ? null
                : new Limits(
                        TYPES.of(its.dataType()),
                        its.unit(),
                        its.minLimit(),
                        its.maxLimit(),
                        its.valuesList(),
                        its.supportsMonitoring());
    }

    static SetVariableData data(Wanted wanted) {
        VariableAddress address = wanted.address();
        return new SetVariableData(
                wanted.value(),
                component(address),
                new Variable(address.variable(), address.instance(), null),
                wanted.attribute().equals(DeviceVariable.ACTUAL)
                        ? null
                        : ATTRIBUTES.find(wanted.attribute()).orElse(null),
                null);
    }

    /** A flat key belongs to no component; the station itself is the nearest. */
    static Component component(VariableAddress address) {
        Integer evse = address.evse();
        return new Component(
                Objects.requireNonNullElse(address.component(), "ChargingStation"),
                evse == null ? null : new Evse(evse, address.connector(), null),
                address.componentInstance(),
                null);
    }

    /** Names are compared without regard to case (OCPP 2.0.1 part 1 §4). */
    static boolean isAbout(SetVariableResult result, Wanted wanted) {
        String its = address(result.component(), result.variable()).toString();
        String asked =
                address(component(wanted.address()), data(wanted).variable()).toString();
        return its.equalsIgnoreCase(asked) && attribute(result.attributeType()).equals(wanted.attribute());
    }
}
