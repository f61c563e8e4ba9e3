import { NetworkRole } from '@trama/identity';
import { registerEnumType } from 'type-graphql';

registerEnumType(NetworkRole, {
  name: 'NetworkRole',
  description: 'What someone is in a network.',
  valuesConfig: {
    STEWARD: { description: 'Facilitates: changes the network, roles, and enters the past. Does not outvote.' },
    MEMBER: { description: 'Takes part in everything.' },
    OBSERVER: { description: 'Sees everything that members see, and takes no part.' },
  },
});

export { NetworkRole };
