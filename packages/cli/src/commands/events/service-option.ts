import { Option } from 'commander';
import { services } from '../../operator/services';

/** `--service`, of commands that otherwise go through all of them. */
export const serviceOption = (): Option =>
  new Option('--service <name>', 'only this one; all of them without it').choices(services);
