import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Ctx,
  Field,
  ID,
  Info,
  Int,
  Mutation,
  ObjectType,
  registerEnumType,
  Resolver,
} from 'type-graphql';

import type { RequestContext } from '../../../platform/graphql/context.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { Customer, CustomerResult, refusedOf, runOutcome, runVerb } from '../../customers/index.js';
import { addContact } from '../actions/add-contact.js';
import { enterCustomer } from '../actions/enter-customer.js';
import { revealNumber } from '../actions/reveal-number.js';
import { updateContact } from '../actions/update-contact.js';
import { ContactInput } from './contact.input.js';
import { Contact } from './contact.type.js';
import { CustomerInput } from './customer.input.js';

const ContactResult = resultUnion('ContactResult', () => Contact);

@ObjectType({ description: 'One number of a pool customer’s contact, shown to make a call; logged.' })
export class RevealedNumber {
  @Field(() => String)
  number: string;

  @Field(() => Int, { description: 'How many more numbers the viewer may look at today.' })
  left: number;
}
const RevealResult = resultUnion('RevealResult', () => RevealedNumber);

const NumberField = enumOf(['MOBILE', 'PHONE']);
registerEnumType(NumberField, { name: 'NumberField' });

@Resolver()
export class ContactMutationsResolver {
  @Mutation(() => CustomerResult, { description: 'Protected by whoever enters it (LC-2).' })
  createCustomer(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => CustomerInput) input: CustomerInput,
  ) {
    return runVerb(context, info, Customer, (tx, viewer) => enterCustomer(tx, viewer, input));
  }

  @Mutation(() => ContactResult)
  addContact(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('customerId', () => ID) customerId: string,
    @Arg('input', () => ContactInput) input: ContactInput,
  ) {
    return runVerb(context, info, Contact, (tx, viewer) => addContact(tx, viewer, customerId, input));
  }

  @Mutation(() => ContactResult)
  updateContact(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('patch', () => ContactInput) patch: ContactInput,
  ) {
    return runVerb(context, info, Contact, (tx, viewer) => updateContact(tx, viewer, id, version, patch));
  }

  @Mutation(() => RevealResult, {
    description: 'For someone who may claim the customer; logged and limited per day.',
  })
  async revealNumber(
    @Ctx() context: RequestContext,
    @Arg('contactId', () => ID) contactId: string,
    @Arg('field', () => NumberField) field: 'MOBILE' | 'PHONE',
  ) {
    const column = field === 'MOBILE' ? 'mobile' : 'phone';
    const outcome = await runOutcome(context, (tx, viewer) => revealNumber(tx, viewer, contactId, column));
    return outcome.refusal === undefined ? outcome.done : refusedOf(outcome, context);
  }
}
