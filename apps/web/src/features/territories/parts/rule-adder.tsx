import { useQuery } from '@apollo/client/react';
import { TerritoryPlacesDocument } from '@tidewater/contract';
import { Button, Form, Input, Radio, TreeSelect } from 'antd';
import { useMemo, useState } from 'react';
import { CustomerSelect } from '../../../shared/ui/customer-select.js';
import type { DraftRule } from '../draft.js';
import { useTerritoryText } from '../i18n.js';
import { IndustrySelect } from './industry-select.js';

const kinds = ['PLACE', 'POSTCODE', 'INDUSTRY', 'CUSTOMER'] as const;
type Kind = (typeof kinds)[number];

interface Chosen {
  places: string[];
  postcode: string;
  industry: string | undefined;
  customer: { id: string; name: string } | undefined;
}

const nothing: Chosen = { places: [], postcode: '', industry: undefined, customer: undefined };
const empty: DraftRule = {
  customerId: null,
  customerName: null,
  postcode: null,
  place: null,
  industry: null,
};

/** Adds rules: by places, a postcode, an industry, or a customer by name. */
export function RuleAdder({ add }: { add: (rules: DraftRule[]) => void }) {
  const { t } = useTerritoryText();
  const [kind, setKind] = useState<Kind>('PLACE');
  const [chosen, setChosen] = useState(nothing);
  const places = usePlaces();
  const change = (some: Partial<Chosen>) => setChosen({ ...chosen, ...some });
  const rules = rulesOf(kind, chosen);
  return (
    <div className="territory-add" role="group" aria-label={t('addRule')}>
      <Radio.Group
        optionType="button"
        aria-label={t('ruleKind')}
        value={kind}
        options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(event) => {
          setKind(kinds.find((one) => one === event.target.value) ?? 'PLACE');
          setChosen(nothing);
        }}
      />
      {kind === 'PLACE' ? (
        <Form.Item label={t('place')} htmlFor="rule-place">
          <TreeSelect
            id="rule-place"
            multiple
            showSearch
            treeNodeFilterProp="title"
            placeholder={t('placePick')}
            treeData={places}
            value={chosen.places}
            onChange={(next: string[]) => change({ places: next })}
          />
        </Form.Item>
      ) : null}
      {kind === 'POSTCODE' ? (
        <Form.Item label={t('postcode')} htmlFor="rule-postcode" extra={t('postcodeHelp')}>
          <Input
            id="rule-postcode"
            inputMode="numeric"
            maxLength={6}
            value={chosen.postcode}
            onChange={(event) => change({ postcode: event.target.value.trim() })}
          />
        </Form.Item>
      ) : null}
      {kind === 'CUSTOMER' ? (
        <Form.Item label={t('customer')} htmlFor="rule-customer">
          <CustomerSelect
            id="rule-customer"
            value={chosen.customer?.id}
            onChange={(_id, customer) => change({ customer })}
          />
        </Form.Item>
      ) : (
        <Form.Item label={t('industry')} htmlFor="rule-industry">
          <IndustrySelect
            id="rule-industry"
            placeholder={t(kind === 'INDUSTRY' ? 'industryPick' : 'industryAny')}
            value={chosen.industry}
            onChange={(industry) => change({ industry })}
          />
        </Form.Item>
      )}
      <Button
        disabled={rules.length === 0}
        onClick={() => {
          add(rules);
          setChosen(nothing);
        }}
      >
        {t('addRule')}
      </Button>
    </div>
  );
}

function rulesOf(kind: Kind, { places, postcode, industry, customer }: Chosen): DraftRule[] {
  const ofTrade = { ...empty, industry: industry ?? null };
  switch (kind) {
    case 'PLACE':
      return places.map((place) => ({ ...ofTrade, place }));
    case 'POSTCODE':
      return /^\d{2,6}$/.test(postcode) ? [{ ...ofTrade, postcode }] : [];
    case 'INDUSTRY':
      return industry === undefined ? [] : [ofTrade];
    case 'CUSTOMER':
      return customer ? [{ ...empty, customerId: customer.id, customerName: customer.name }] : [];
    default:
      return kind satisfies never;
  }
}

/** Provinces with their cities, as a tree to choose from. */
function usePlaces() {
  const { data } = useQuery(TerritoryPlacesDocument);
  return useMemo(
    () =>
      (data?.provinces ?? []).map(({ name, cities }) => ({
        key: name,
        value: name,
        title: name,
        children: cities.map((city) => ({ key: city, value: city, title: city })),
      })),
    [data],
  );
}
