package io.emall.sim.station;

import io.emall.wire.ocpp.v2.Component;
import io.emall.wire.ocpp.v2.DataType;
import io.emall.wire.ocpp.v2.Evse;
import io.emall.wire.ocpp.v2.Mutability;
import io.emall.wire.ocpp.v2.ReportData;
import io.emall.wire.ocpp.v2.SetVariableData;
import io.emall.wire.ocpp.v2.SetVariableResult;
import io.emall.wire.ocpp.v2.SetVariableStatus;
import io.emall.wire.ocpp.v2.Variable;
import io.emall.wire.ocpp.v2.VariableAttribute;
import io.emall.wire.ocpp.v2.VariableCharacteristics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The device model of a 2.0.1 charging station (OCPP 2.0.1 part 1 §4, part 2 appendices). */
final class Device2 {
    private final List<ReportData> variables = new ArrayList<>();

    Device2(List<Outlet> outlets) {
        add(
                "ChargingStation",
                null,
                "AvailabilityState",
                null,
                "Available",
                Mutability.READ_ONLY,
                options("Available,Occupied,Reserved,Unavailable,Faulted"));
        add("ChargingStation", null, "Model", null, "Sim 2.0.1", Mutability.READ_ONLY, plain(DataType.STRING));
        add("OCPPCommCtrlr", null, "HeartbeatInterval", null, "300", Mutability.READ_WRITE, number("s", 0, 86_400));
        add("OCPPCommCtrlr", null, "NetworkConfigurationPriority", null, "1", Mutability.READ_WRITE, sequence("1,2"));
        add("OCPPCommCtrlr", null, "WebSocketPingInterval", null, "60", Mutability.READ_WRITE, number("s", 0, 3_600));
        add("SecurityCtrlr", null, "BasicAuthPassword", null, null, Mutability.WRITE_ONLY, plain(DataType.STRING));
        add("SecurityCtrlr", null, "SecurityProfile", null, "1", Mutability.READ_ONLY, number(null, 0, 3));
        add(
                "DeviceDataCtrlr",
                null,
                "ItemsPerMessage",
                "GetVariables",
                "4",
                Mutability.READ_ONLY,
                plain(DataType.INTEGER));
        add(
                "DeviceDataCtrlr",
                null,
                "ItemsPerMessage",
                "SetVariables",
                "2",
                Mutability.READ_ONLY,
                plain(DataType.INTEGER));
        add("SampledDataCtrlr", null, "TxUpdatedInterval", null, "60", Mutability.READ_WRITE, number("s", 0, 86_400));
        add(
                "SampledDataCtrlr",
                null,
                "TxUpdatedMeasurands",
                null,
                "Energy.Active.Import.Register",
                Mutability.READ_WRITE,
                members("Energy.Active.Import.Register,Power.Active.Import,SoC"));
        add("TxCtrlr", null, "EVConnectionTimeOut", null, "60", Mutability.READ_WRITE, number("s", 0, 3_600));
        add(
                "TxCtrlr",
                null,
                "TxStartPoint",
                null,
                "PowerPathClosed",
                Mutability.READ_WRITE,
                members("EVConnected,Authorized,PowerPathClosed"));
        for (Outlet outlet : outlets) {
            Evse evse = new Evse(outlet.number());
            add("EVSE", evse, "Power", null, "0", Mutability.READ_ONLY, number("W", 0, (int) outlet.maximumW()));
            add(
                    "EVSE",
                    evse,
                    "AvailabilityState",
                    null,
                    "Available",
                    Mutability.READ_ONLY,
                    options("Available,Occupied,Unavailable"));
            Evse connector = new Evse(outlet.number(), 1, null);
            add(
                    "Connector",
                    connector,
                    "ConnectorType",
                    null,
                    outlet.maximumW() > 43_000 ? "cCCS2" : "sType2",
                    Mutability.READ_ONLY,
                    plain(DataType.STRING));
            add(
                    "Connector",
                    connector,
                    "AvailabilityState",
                    null,
                    "Available",
                    Mutability.READ_ONLY,
                    options("Available,Occupied,Unavailable"));
        }
    }

    private void add(
            String component,
            @Nullable Evse evse,
            String variable,
            @Nullable String instance,
            @Nullable String value,
            Mutability mutability,
            VariableCharacteristics characteristics) {
        variables.add(new ReportData(
                new Component(component, evse, null, null),
                new Variable(variable, instance, null),
                List.of(new VariableAttribute(null, value, mutability, true, false, null)),
                characteristics,
                null));
    }

    private static VariableCharacteristics plain(DataType type) {
        return new VariableCharacteristics(type, false);
    }

    private static VariableCharacteristics number(@Nullable String unit, int least, int most) {
        return new VariableCharacteristics(
                DataType.INTEGER, true, unit, BigDecimal.valueOf(least), BigDecimal.valueOf(most), null, null);
    }

    private static VariableCharacteristics options(String values) {
        return new VariableCharacteristics(DataType.OPTION_LIST, true, null, null, null, values, null);
    }

    private static VariableCharacteristics sequence(String values) {
        return new VariableCharacteristics(DataType.SEQUENCE_LIST, false, null, null, null, values, null);
    }

    private static VariableCharacteristics members(String values) {
        return new VariableCharacteristics(DataType.MEMBER_LIST, false, null, null, null, values, null);
    }

    /** All of it, in parts. */
    synchronized List<List<ReportData>> parts(int size) {
        List<List<ReportData>> parts = new ArrayList<>();
        for (int i = 0; i < variables.size(); i += size) {
            parts.add(List.copyOf(variables.subList(i, Math.min(variables.size(), i + size))));
        }
        return parts;
    }

    synchronized Optional<ReportData> find(Component component, Variable variable) {
        return variables.stream()
                .filter(its -> isSame(its.component(), component)
                        && its.variable().name().equalsIgnoreCase(variable.name())
                        && String.valueOf(its.variable().instance()).equals(String.valueOf(variable.instance())))
                .findFirst();
    }

    private static boolean isSame(Component one, Component other) {
        return one.name().equalsIgnoreCase(other.name()) && address(one).equals(address(other));
    }

    private static String address(Component component) {
        Evse evse = component.evse();
        return evse == null ? "" : evse.id() + "/" + evse.connectorId();
    }

    synchronized boolean knows(Component component) {
        return variables.stream().anyMatch(its -> isSame(its.component(), component));
    }

    synchronized SetVariableResult set(SetVariableData wanted) {
        Optional<ReportData> found = find(wanted.component(), wanted.variable());
        SetVariableStatus status = found.map(its -> check(its, wanted.attributeValue()))
                .orElse(
                        knows(wanted.component())
                                ? SetVariableStatus.UNKNOWN_VARIABLE
                                : SetVariableStatus.UNKNOWN_COMPONENT);
        if (status == SetVariableStatus.ACCEPTED || status == SetVariableStatus.REBOOT_REQUIRED) {
            found.ifPresent(its -> replace(its, wanted.attributeValue()));
        }
        return new SetVariableResult(status, wanted.component(), wanted.variable(), wanted.attributeType(), null, null);
    }

    private static SetVariableStatus check(ReportData its, String value) {
        if (its.variableAttribute().getFirst().mutability() == Mutability.READ_ONLY || isOutside(its, value)) {
            return SetVariableStatus.REJECTED;
        }
        return its.variable().name().equals("NetworkConfigurationPriority")
                ? SetVariableStatus.REBOOT_REQUIRED
                : SetVariableStatus.ACCEPTED;
    }

    private static boolean isOutside(ReportData its, String value) {
        VariableCharacteristics limits = its.variableCharacteristics();
        if (limits == null || limits.dataType() != DataType.INTEGER) {
            return false;
        }
        BigDecimal most = limits.maxLimit();
        return !value.matches("\\d{1,9}") || most != null && new BigDecimal(value).compareTo(most) > 0;
    }

    private void replace(ReportData its, String value) {
        VariableAttribute old = its.variableAttribute().getFirst();
        VariableAttribute now = new VariableAttribute(
                old.type(),
                old.mutability() == Mutability.WRITE_ONLY ? null : value,
                old.mutability(),
                old.persistent(),
                old.constant(),
                null);
        variables.set(
                variables.indexOf(its),
                new ReportData(its.component(), its.variable(), List.of(now), its.variableCharacteristics(), null));
    }
}
