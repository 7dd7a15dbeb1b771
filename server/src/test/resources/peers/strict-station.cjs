// A station made of ocpp-rpc in strict mode: each message it sends or hears, in both directions, is checked against
// the OCA's schemas by a library that is not ours. Prints one word a line for the test to follow, at last a JSON
// object. Status 0: the session ran to its end and no message broke its schema.
'use strict';
const { createRequire } = require('module');
const [subprotocol, endpoint, identity, password, card, folder] = process.argv.slice(2);
const foreign = createRequire(folder + '/node_modules/');
const { RPCClient } = foreign('ocpp-rpc');
const { Validator, createValidator } = foreign('ocpp-rpc/lib/validator');
// Its strict mode looks for 2.1's schemas under the names of 2.0.1's, which they do not have.
const schemas21 = foreign('ocpp-rpc/lib/schemas/ocpp2_1.json').map(schema =>
    ({ ...schema, $id: schema.$id.replace(/Request$/, '.req').replace(/Response$/, '.conf') }));
const v16 = subprotocol === 'ocpp1.6';

const checked = new Set();
const validate = Validator.prototype.validate;
Validator.prototype.validate = function (schema, message) {
    checked.add(schema);
    return validate.call(this, schema, message);
};

const violations = [];
const station = new RPCClient({
    endpoint, identity, password,
    protocols: [subprotocol],
    strictMode: ['ocpp1.6', 'ocpp2.0.1', 'ocpp2.1'],
    strictModeValidators: [createValidator('ocpp2.1', schemas21)],
    reconnect: false,
    callTimeoutMs: 15000,
});
station.on('strictValidationFailure', f => violations.push(`${f.method}: ${f.error.message}`));
station.on('badMessage', f => violations.push(`bad message: ${f.error.message}`));

const asked = {};
const heard = action => new Promise(resolve => (asked[action] = resolve));
const obey = (action, answer) => station.handle(action, ({ params }) => {
    setImmediate(() => asked[action](params));
    return answer;
});
const say = word => process.stdout.write(word + '\n');
const now = () => new Date().toISOString();
const expect = (what, found, wanted) => {
    if (found !== wanted) throw new Error(`${what}: ${found}, not ${wanted}`);
};

async function session16() {
    const started = heard('RemoteStartTransaction');
    const stopped = heard('RemoteStopTransaction');
    obey('RemoteStartTransaction', { status: 'Accepted' });
    obey('RemoteStopTransaction', { status: 'Accepted' });
    const status = (connectorId, status) =>
        station.call('StatusNotification', { connectorId, errorCode: 'NoError', status, timestamp: now() });
    const register = wh => [{
        timestamp: now(),
        sampledValue: [
            { value: String(wh), context: 'Sample.Periodic', measurand: 'Energy.Active.Import.Register', unit: 'Wh' },
            { value: '11.04', measurand: 'Power.Active.Import', unit: 'kW' },
        ],
    }];

    const boot = await station.call('BootNotification', { chargePointVendor: 'ocpp-rpc', chargePointModel: 'strict' });
    expect('boot', boot.status, 'Accepted');
    for (const connector of [0, 1, 2]) await status(connector, 'Available');
    await station.call('Heartbeat', {});
    const authorised = await station.call('Authorize', { idTag: card });
    expect('authorisation', authorised.idTagInfo.status, 'Accepted');
    say('ready');
    const { connectorId, idTag } = await started;
    await status(connectorId, 'Preparing');
    const begun = await station.call('StartTransaction', { connectorId, idTag, meterStart: 1000, timestamp: now() });
    expect('start', begun.idTagInfo.status, 'Accepted');
    const { transactionId } = begun;
    await status(connectorId, 'Charging');
    await station.call('MeterValues', { connectorId, transactionId, meterValue: register(9000) });
    say('charging');
    expect('transaction', (await stopped).transactionId, transactionId);
    await station.call('StopTransaction', {
        transactionId, idTag, meterStop: 13345, timestamp: now(), reason: 'Remote', transactionData: register(13345),
    });
    await status(connectorId, 'Finishing');
    await status(connectorId, 'Available');
}

// 2.1 says the same, and more of it.
async function session2() {
    const v21 = subprotocol === 'ocpp2.1';
    const started = heard('RequestStartTransaction');
    const stopped = heard('RequestStopTransaction');
    obey('RequestStartTransaction', { status: 'Accepted' });
    obey('RequestStopTransaction', { status: 'Accepted' });
    const status = (evseId, connectorStatus) => v21
        ? station.call('NotifyEvent', { generatedAt: now(), seqNo: 0, eventData: [{
            eventId: 1, timestamp: now(), trigger: 'Delta', actualValue: connectorStatus,
            component: { name: 'Connector', evse: { id: evseId, connectorId: 1 } },
            variable: { name: 'AvailabilityState' }, eventNotificationType: 'HardWiredNotification',
        }] })
        : station.call('StatusNotification', { timestamp: now(), connectorStatus, evseId, connectorId: 1 });
    const transactionId = 'strict-' + process.pid;
    let seqNo = 0;
    const event = (eventType, triggerReason, wh, context, more, info) => station.call('TransactionEvent', {
        eventType, triggerReason, timestamp: now(), seqNo: seqNo++,
        transactionInfo: { transactionId, ...info, ...(v21 && { operationMode: 'ChargingOnly' }) },
        ...(v21 && { evseSleep: false, preconditioningStatus: 'Ready' }),
        meterValue: [{
            timestamp: now(),
            sampledValue: [{ value: wh, context, measurand: 'Energy.Active.Import.Register', unitOfMeasure: { unit: 'Wh' } }],
        }],
        ...more,
    });

    const boot = await station.call('BootNotification', {
        reason: 'PowerUp', chargingStation: { vendorName: 'ocpp-rpc', model: 'strict' },
    });
    expect('boot', boot.status, 'Accepted');
    for (const evse of [1, 2]) await status(evse, 'Available');
    await station.call('Heartbeat', {});
    const authorised = await station.call('Authorize', { idToken: { idToken: card, type: 'ISO14443' } });
    expect('authorisation', authorised.idTokenInfo.status, 'Accepted');
    say('ready');
    const { evseId, idToken, remoteStartId } = await started;
    await status(evseId, 'Occupied');
    const begun = await event('Started', 'RemoteStart', 1000, 'Transaction.Begin',
        { evse: { id: evseId, connectorId: 1 }, idToken }, { chargingState: 'Charging', remoteStartId });
    expect('start', begun.idTokenInfo.status, 'Accepted');
    await event('Updated', 'MeterValuePeriodic', 9000, 'Sample.Periodic', {}, { chargingState: 'Charging' });
    say('charging');
    expect('transaction', (await stopped).transactionId, transactionId);
    await event('Ended', 'RemoteStop', 13345, 'Transaction.End',
        { evse: { id: evseId, connectorId: 1 } }, { stoppedReason: 'Remote' });
    await status(evseId, 'Available');
}

async function main() {
    await station.connect();
    expect('subprotocol', station.protocol, subprotocol);
    await (v16 ? session16() : session2());
    await station.close();
    if (violations.length) throw new Error('strict mode refused ' + violations.join('; '));
    say(JSON.stringify({ checked: [...checked].sort() }));
}

main().then(() => process.exit(0), e => {
    say(JSON.stringify({ failed: e.message, violations }));
    process.exit(1);
});
