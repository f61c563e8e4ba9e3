import { connectionsIn } from './connections';

const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:0FA0 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 11 1 0 100 0 0 10 0
   1: 0100007F:0FA0 0100007F:D001 01 00000000:00000000 00:00000000 00000000     0        0 12 1 0 20 4 0 10 -1
   2: 0100007F:D001 0100007F:0FA0 01 00000000:00000000 00:00000000 00000000     0        0 13 1 0 20 4 0 10 -1
   3: 0100007F:0FA0 0100007F:D002 08 00000000:00000000 00:00000000 00000000     0        0 14 1 0 20 4 0 10 -1
   4: 0100007F:0FA0 0100007F:D003 06 00000000:00000000 03:00000DAC 00000000     0        0 0 3 0 0 0 0 0 0
`;

it('counts connections that the server still holds, those that the client has closed too', () => {
  expect(connectionsIn(table, 4_000)).toBe(2);
});

it('counts none at another port', () => {
  expect(connectionsIn(table, 4_001)).toBe(0);
});
