/**
 * The documents of the read rows, as the web app's client sends them: whole text, with `__typename` in every
 * selection. The fields are those the rows name; the web app spreads its own over several requests.
 */
export const customerList = `query CustomerList($filter: CustomerFilter, $orderBy: [CustomerOrder!], $first: Int) {
  customers(filter: $filter, orderBy: $orderBy, first: $first) {
    pageInfo {
      hasNextPage
      endCursor
      __typename
    }
    edges {
      node {
        id
        code
        name
        stage
        protectedUntil
        owner {
          id
          name
          __typename
        }
        contacts(first: 3) {
          edges {
            node {
              id
              name
              title
              mobile
              __typename
            }
            __typename
          }
          __typename
        }
        followUps(first: 1) {
          edges {
            node {
              id
              way
              note
              at
              __typename
            }
            __typename
          }
          __typename
        }
        __typename
      }
      __typename
    }
    __typename
  }
}`;

export const customerRecord = `query CustomerRecord($id: ID!) {
  customer(id: $id) {
    id
    code
    name
    stage
    address
    industry
    phone
    introduction
    protectedUntil
    owner {
      id
      name
      __typename
    }
    contacts(first: 20) {
      edges {
        node {
          id
          name
          title
          mobile
          phone
          email
          __typename
        }
        __typename
      }
      __typename
    }
    followUps(first: 20) {
      edges {
        node {
          id
          way
          note
          at
          nextContactAt
          author {
            id
            name
            __typename
          }
          __typename
        }
        __typename
      }
      __typename
    }
    events(first: 30) {
      edges {
        node {
          id
          at
          type
          reason
          actor {
            id
            name
            __typename
          }
          __typename
        }
        __typename
      }
      __typename
    }
    __typename
  }
}`;

export const collisionCheck = `query CollisionCheck($input: CollisionInput!) {
  collisionCheck(input: $input) {
    verdict
    hits {
      customerId
      name
      stage
      protectorName
      protectedSince
      daysLeft
      protectable
      exact
      similarity
      reason
      __typename
    }
    __typename
  }
}`;
