import { parse, type DocumentNode } from 'graphql';

/** A schema in a template, where editors colour it. */
export const gql = (text: TemplateStringsArray): DocumentNode => parse(text.join(''));
