import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';

const book =
  '{ addressBook(search: "陆听涛") { totalCount { value } edges { node { customer { name } } } } }';

describe('the address book', () => {
  let server: TestServer;
  let sales1: Client;

  beforeAll(async () => {
    server = await startTestServer();
    sales1 = await server.signIn('sales1');
  });
  afterAll(async () => await server.stop());

  it('LC-13 people of a customer in the recycle bin are in no address book', async () => {
    const entered = await sales1.ask(
      `mutation ($input: CustomerInput!) { createCustomer(input: $input) { ... on Customer { id } } }`,
      {
        input: {
          name: '靖江市听涛阀门有限公司',
          address: '江苏省泰州市靖江市城北路 9 号',
          industry: '泵阀',
          phone: '0523-84569876',
          introduction: '做船用阀门，年采购电机百台。',
          contact: { name: '陆听涛', mobile: '13912340987' },
        },
      },
    );
    const { id } = entered.data.createCustomer;
    expect((await sales1.ask(book)).data.addressBook.totalCount.value).toBe(1);
    await server.database.query('UPDATE customer SET deleted_at = app_now() WHERE id = $1', [id]);
    const answer = await sales1.ask(book);
    expect(answer.errors).toBeUndefined();
    expect(answer.data.addressBook.totalCount.value).toBe(0);
  });
});
