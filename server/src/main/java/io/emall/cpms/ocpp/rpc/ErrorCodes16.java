package io.emall.cpms.ocpp.rpc;

/** The codes of OCPP-J 1.6 §4.2.3, with its misspelling. */
record ErrorCodes16() implements ErrorCodes {

    @Override
    public String of(Fault fault) {
        return switch (fault) {
            case Fault.Envelope _ -> "FormationViolation";
            case Fault.UnknownType _ -> "NotSupported";
            case Fault.UnknownAction _ -> "NotImplemented";
            case Fault.UnsupportedAction _ -> "NotSupported";
            case Fault.Forbidden _ -> "SecurityError";
            case Fault.Internal _ -> "InternalError";
            case Fault.Payload(var violation) ->
                switch (violation.kind()) {
                    case FORMATION -> "FormationViolation";
                    case PROPERTY -> "PropertyConstraintViolation";
                    case OCCURRENCE -> "OccurenceConstraintViolation";
                    case TYPE -> "TypeConstraintViolation";
                };
        };
    }
}
