import { Fault } from '../fault';

const form = /^(mongodb(?:\+srv)?:\/\/)([^/?]+)(?:\/([^?]*))?(?:\?(.*))?$/;

/** The url with this database in it. A database that is there already only says where a user is known (`authSource`). */
export function withDatabase(url: string, database: string): string {
  const [, scheme, hosts, given, query = ''] = form.exec(url) ?? [];
  if (scheme === undefined || hosts === undefined) {
    throw new Fault('MONGODB_URI is no MongoDB address: mongodb://HOST:PORT/?replicaSet=NAME');
  }
  const options = query.split('&').filter(Boolean);
  if (given && hosts.includes('@') && !options.some((option) => option.toLowerCase().startsWith('authsource='))) {
    options.push(`authSource=${given}`);
  }
  return `${scheme}${hosts}/${database}${options.length > 0 ? `?${options.join('&')}` : ''}`;
}
