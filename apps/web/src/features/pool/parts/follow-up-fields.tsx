import type { FollowUpWay } from '@tidewater/contract';
import { DatePicker, Form, Input, Segmented } from 'antd';
import type { Dayjs } from 'dayjs';
import { businessClock, fromPicker } from '../../../shared/hooks/business-clock.js';
import { usePoolText } from '../i18n.js';

const ways: readonly FollowUpWay[] = ['PHONE', 'VISIT', 'WECHAT', 'EMAIL', 'MEETING', 'OTHER'];

/** LC-8: how they were reached, what was said, and when next. */
export function FollowUpFields() {
  const { t } = usePoolText();
  return (
    <>
      <Form.Item name="way" label={t('claim.way')}>
        <Segmented
          aria-label={t('claim.way')}
          options={ways.map((value) => ({ value, label: t(`claim.ways.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="note"
        label={t('claim.note')}
        rules={[{ required: true, whitespace: true, message: t('claim.noteMissing') }]}
      >
        <Input.TextArea
          autoSize={{ minRows: 3, maxRows: 8 }}
          maxLength={10_000}
          placeholder={t('claim.notePlaceholder')}
        />
      </Form.Item>
      <Form.Item
        name="next"
        label={t('claim.next')}
        getValueFromEvent={(value: Dayjs | null) => value && fromPicker(value)}
        rules={[
          {
            validator: (_rule, value: Dayjs | null) =>
              !value || value.isAfter(businessClock.now())
                ? Promise.resolve()
                : Promise.reject(new Error(t('claim.later'))),
          },
        ]}
      >
        <DatePicker
          showTime={{ format: 'HH:mm', minuteStep: 5 }}
          format="YYYY-MM-DD HH:mm"
          disabledDate={(date) => date.isBefore(businessClock.now(), 'day')}
        />
      </Form.Item>
    </>
  );
}
