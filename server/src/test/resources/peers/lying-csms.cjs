// A CSMS whose answers to BootNotification break the schemas; it prints its port. It ends when its input ends.
'use strict';
const { createRequire } = require('module');
const foreign = createRequire(process.argv[2] + '/node_modules/');
const { RPCServer } = foreign('ocpp-rpc');

const csms = new RPCServer({ protocols: ['ocpp1.6', 'ocpp2.0.1', 'ocpp2.1'] });
csms.auth(accept => accept());
csms.on('client', station => station.handle('BootNotification', () =>
    ({ status: 'Accepted', currentTime: 'around noon', interval: 300 })));
csms.listen(0, '127.0.0.1').then(server => process.stdout.write(server.address().port + '\n'));
process.stdin.on('end', () => process.exit(0)).resume();
