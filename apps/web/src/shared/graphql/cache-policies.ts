import type { InMemoryCacheConfig } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { possibleTypes } from '@tidewater/contract/possible-types';

/** How lists grow in the cache: one list per filter and order, pages appended by cursor. */
export const cachePolicies: InMemoryCacheConfig = {
  possibleTypes,
  typePolicies: {
    Query: {
      fields: {
        customers: relayStylePagination(['filter', 'orderBy']),
        contacts: relayStylePagination(['filter', 'orderBy']),
        addressBook: relayStylePagination(['search']),
        approvals: relayStylePagination(['filter', 'orderBy']),
        reminders: relayStylePagination(['on']),
        users: relayStylePagination(['search']),
        members: relayStylePagination(['filter']),
        teams: relayStylePagination(['search']),
        importJobs: relayStylePagination(),
        exportJobs: relayStylePagination(),
        policyHistory: relayStylePagination(),
        bulkOperations: relayStylePagination(),
        grants: relayStylePagination(['customerId', 'live', 'givenByMe', 'byHand']),
        customerOnlookers: relayStylePagination(['customerId', 'locale']),
        auditLog: relayStylePagination(['filter']),
        roles: relayStylePagination(['search']),
        deputies: relayStylePagination(['personId', 'open']),
        territories: relayStylePagination(),
        territoryRedraws: relayStylePagination(['territoryId']),
        territoryMoves: relayStylePagination(['redrawId', 'direction']),
        roleHistory: relayStylePagination(['roleId']),
      },
    },
    Customer: {
      fields: {
        contacts: relayStylePagination(),
        followUps: relayStylePagination(),
        events: relayStylePagination(),
        contracts: relayStylePagination(),
      },
    },
    // One person is signed in at a time; the parts of `me` asked for by different pages belong together.
    Me: { keyFields: [], fields: { counts: { merge: true } } },
    MyCounts: { keyFields: false },
    SearchHit: { keyFields: false },
    // It stands inside its grant.
    Principal: { keyFields: false },
    // They stand inside their territory and its redraw.
    TerritoryMember: { keyFields: false },
    SightChange: { keyFields: false },
    Holiday: { keyFields: ['date'] },
    HolidayYear: { keyFields: ['year'] },
    LifecyclePolicy: { keyFields: ['version'] },
  },
};
